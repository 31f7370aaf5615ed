import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Actor, ParticipantActor, PartnerActor, StaffActor } from '../../../kernel/access/index.ts';
import { newId } from '../../../lib/ids.ts';
import type { Answer, House } from '../../../testing/house.ts';
import { openHouse } from '../../../testing/house.ts';
import type { TestOrganization } from '../../organizations/testing.ts';
import { anOrganization } from '../../organizations/testing.ts';
import { aCoach, aParticipant, aPrivacyOfficer } from '../../people/testing.ts';
import type { Category } from '../../timeline/index.ts';
import { append } from '../../timeline/index.ts';
import type { ConsentDraft, ConsentPreview, SharedPeople, SharedRecord } from '../schema.ts';

/** Somebody outside with an account here, as the actor they are when signed in. */
export async function aPartner(
  house: House,
  officer: StaffActor,
  given: { name?: string; from?: string; kind?: string; hipaa?: boolean } = {},
): Promise<PartnerActor> {
  const id = newId<'person'>();
  const body = { id, name: 'Dr. Lin', from: 'Elm Street Clinic', kind: 'clinician', ...given };
  const added = await house.as(officer).post('/partners', body);
  if (added.status !== 201) throw new Error(`no partner was added: ${JSON.stringify(added.body)}`);
  return { kind: 'partner', id, orgId: officer.orgId };
}

/** A whole draft for one named recipient; for the rest of the year unless told otherwise. */
export const aDraft = (partnerId: string, given: Partial<ConsentDraft> = {}): ConsentDraft => ({
  kind: 'recipient',
  information: ['note', 'attendance'],
  described: 'What we talked about, and when I came.',
  recipients: [{ is: 'named', id: partnerId }],
  purposes: ['treatment'],
  expiry: { by: 'date', on: '2026-12-31' },
  language: 'en',
  ...given,
});

/** The participant reads what is shown and signs it. */
export async function sign(
  house: House,
  participant: ParticipantActor,
  draft: ConsentDraft,
  given: object = {},
): Promise<Answer & { id: string }> {
  const me = house.as(participant);
  const at = `/participants/${participant.id}/consents`;
  const preview = (await me.post(`${at}/preview`, draft)).body as ConsentPreview;
  const id = newId();
  const shown = preview.paragraphs.map(({ text }) => text);
  const signature = { name: 'Maya Rivera', how: 'typed' };
  return { ...(await me.post(at, { ...draft, id, shown, signature, ...given })), id };
}

/** A consent that runs; its id. */
export async function aRunningConsent(
  house: House,
  participant: ParticipantActor,
  partner: PartnerActor,
  given: Partial<ConsentDraft> = {},
): Promise<string> {
  const signed = await sign(house, participant, aDraft(partner.id, given));
  if (signed.status !== 201) throw new Error(`nothing was signed: ${JSON.stringify(signed.body)}`);
  return signed.id;
}

/** An entry of any kind of information, written by a coach. */
export async function anEntry(
  house: Pick<House, 'app'>,
  coach: Actor,
  participantId: string,
  given: { category: Category; said: string; audience?: 'team' | 'just-us'; data?: Record<string, unknown> },
): Promise<string> {
  const { category, said, audience = 'team', data = {} } = given;
  const id = newId();
  const asking = { actor: coach, requestId: randomUUID(), participantId };
  const betweenIds = 'id' in coach ? [coach.id, participantId] : [];
  await house.app.access.permit('contact.write', asking, (permit) =>
    append(permit, [
      {
        ...{ id, participantId, kind: 'contact', happenedAt: permit.now, category, audience, data },
        betweenIds: audience === 'just-us' ? betweenIds : [],
        words: { said },
      },
    ]),
  );
  return id;
}

interface Stage {
  house: House;
  place: TestOrganization;
  coach: StaffActor;
  officer: StaffActor;
  maya: ParticipantActor;
  lin: PartnerActor;
  now: Date;
}

const noon = '2026-11-20T15:00:00Z';

/** A house with a clock; a new participant and a new partner for each test. */
export function openStage() {
  const stage = { now: new Date(noon) } as Stage;
  beforeAll(async () => {
    stage.house = await openHouse({ now: () => stage.now });
    stage.place = await anOrganization(stage.house);
    stage.coach = await aCoach(stage.house, stage.place);
    stage.officer = await aPrivacyOfficer(stage.house, stage.place);
  });
  beforeEach(async () => {
    stage.now = new Date(noon);
    const { house, place, coach } = stage;
    stage.maya = await aParticipant(house, place, { caseload: [coach], birthOn: '1990-03-04' });
    stage.lin = await aPartner(house, stage.officer);
  });
  afterAll(() => stage.house?.close());
  const at = (what: string) => `/participants/${stage.maya.id}${what}`;
  return Object.assign(stage, {
    at,
    later: (seconds: number) => {
      stage.now = new Date(stage.now.getTime() + seconds * 1000);
    },
    consents: (given: Partial<ConsentDraft> = {}) =>
      aRunningConsent(stage.house, stage.maya, stage.lin, given),
    writes: (category: Category, said: string, audience: 'team' | 'just-us' = 'team') =>
      anEntry(stage.house, stage.coach, stage.maya.id, { category, said, audience }),
    revokes: (consentId: string, part: object = {}) =>
      stage.house.as(stage.maya).post(at(`/consents/${consentId}/revoke`), { id: newId(), ...part }),
    /** What the partner is shown of Maya's, or the status they are refused with. */
    record: async (): Promise<SharedRecord | number> => {
      const answer = await stage.house.as(stage.lin).get(`/shared/${stage.maya.id}`);
      return answer.status === 200 ? (answer.body as SharedRecord) : answer.status;
    },
    people: async () => (await stage.house.as(stage.lin).get('/shared')).body as SharedPeople,
  });
}

/** What was said in the entries somebody is shown. */
export const saidIn = (record: SharedRecord | number): string[] =>
  typeof record === 'number' ? [] : record.entries.map(({ words }) => words.said ?? '');
