import type { ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { Answer, House } from '../../testing/house.ts';
import type { Profile } from './schema.ts';

export type Someone = StaffActor | ParticipantActor;

const codes = ['not-yet', 'a-little', 'mostly', 'very-much'] as const;
const silent = { 'does-not-apply': 0, 'rather-not-say': 0 } as const;
export type Said = (typeof codes)[number] | keyof typeof silent;

/** Answers to Eight Domains by question ('d3.1'), as a page sends them. */
const answersTo = (said: Readonly<Record<string, Said>>) => ({
  values: Object.fromEntries(
    Object.entries(said).map(([linkId, code]) => [
      linkId,
      [{ kind: 'coding' as const, value: { system: 'urn:throughline:eight-domains', code } }],
    ]),
  ),
  repetitions: {},
});

/** One domain or all of them asked again, by our own short check. */
export const aCheck = (said: Readonly<Record<string, Said>>, over: object = {}) => ({
  id: newId(),
  instrument: 'eight-domains',
  version: '1',
  language: 'en',
  mode: 'self',
  voice: 'participant',
  happenedAt: '2026-11-20T15:00:00.000Z',
  answers: answersTo(said),
  ...over,
});

/** Everything somebody does with one participant's strengths, sent as `actor`. */
export function capitalOf(house: House, id: string) {
  const at = (what: string) => `/participants/${id}${what}`;
  return {
    post: (actor: Someone, what: string, body: object): Promise<Answer> =>
      house.as(actor).post(at(what), body),
    answer: (actor: Someone): Promise<Answer> => house.as(actor).get(at('/strengths')),
    read: async (actor: Someone): Promise<Profile> =>
      (await house.as(actor).get(at('/strengths'))).body as Profile,
    withdraw: (actor: Someone, factId: string): Promise<Answer> =>
      house.as(actor).post(at(`/line/${factId}/withdraw`)),
  };
}

const agreed = Array.from({ length: 6 }, (_, at) => ({
  valueCoding: { system: 'urn:test:agree', code: `agree-${at + 1}`, display: `Agree ${at + 1}` },
}));

/** A form of ten statements with six answers each, and none of the wording of the BARC-10. */
export const barcFile = (): string =>
  JSON.stringify({
    resourceType: 'Questionnaire',
    status: 'active',
    title: 'Ten statements',
    item: Array.from({ length: 10 }, (_, at) => ({
      linkId: String(at + 1),
      type: 'choice',
      text: `Statement ${at + 1}`,
      required: true,
      answerOption: agreed,
    })),
  });
