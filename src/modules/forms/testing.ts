import type { ParticipantActor, Role, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { Answer, House } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aClinician, aCoach, anAdmin, aParticipant } from '../people/testing.ts';
import { phq9 } from './shipped/phq-9.ts';

/** A place of its own with the people a story of forms takes: Maya is on Sam's caseload. */
export interface FormsPlace {
  place: TestOrganization;
  admin: StaffActor;
  sam: StaffActor;
  clinician: StaffActor;
  maya: ParticipantActor;
}

export async function aFormsPlace(house: House): Promise<FormsPlace> {
  const place = await anOrganization(house);
  const admin = await anAdmin(house, place);
  const sam = await aCoach(house, place);
  const clinician = await aClinician(house, place);
  return { place, admin, sam, clinician, maya: await aParticipant(house, place, { caseload: [sam] }) };
}

interface Choice {
  display: string;
  score: number;
}

const often: readonly Choice[] = ['None', 'Some', 'Much', 'Most'].map((display, score) => ({
  display,
  score,
}));

const option = ({ display, score }: Choice) => ({
  valueCoding: { system: 'urn:test:often', code: `often-${score}`, display },
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: score }],
});

const loinc = (code: string | undefined) => (code ? [{ system: 'http://loinc.org', code }] : []);

/** A form with the codes and the answers of the PHQ-9, and none of its words; items are named by number, or with a prefix. */
export function phq9File(
  over: Readonly<Record<string, unknown>> = {},
  word = 'Question',
  prefix = '',
): string {
  const item = phq9.items.map(({ codes: [code] }, at) => ({
    linkId: `${prefix}${at + 1}`,
    type: 'choice',
    text: `${word} ${at + 1}`,
    code: loinc(code?.code),
    required: at < 9,
    answerOption: often.map(option),
  }));
  return JSON.stringify({
    resourceType: 'Questionnaire',
    status: 'active',
    title: 'Nine questions',
    code: loinc('44249-1'),
    item,
    ...over,
  });
}

/** The answers to it: points by number. */
export function phq9Answers(points: readonly number[]) {
  const values = Object.fromEntries(
    points.map((score, at) => [
      String(at + 1),
      [
        {
          kind: 'coding' as const,
          value: {
            system: 'urn:test:often',
            code: `often-${score}`,
            display: often[score]?.display ?? '',
            score,
          },
        },
      ],
    ]),
  );
  return { values, repetitions: {} };
}

const asked = 150;

/** A form as long as they come: 150 questions, every fifth asked only after an answer to the one before, and a sum of all. */
export function longFile(): string {
  const item = Array.from({ length: asked }, (_, at) => ({
    linkId: `q${at}`,
    type: 'choice',
    text: `Question ${at + 1}`,
    answerOption: often.map(option),
    ...(at % 5 === 4
      ? { enableWhen: [{ question: `q${at - 1}`, operator: 'exists', answerBoolean: true }] }
      : {}),
  }));
  const sum = {
    linkId: 'sum',
    type: 'decimal',
    text: 'How many were answered',
    readOnly: true,
    extension: [
      {
        url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
        valueExpression: {
          language: 'text/fhirpath',
          expression: '%resource.item.answer.where(value is Coding).count()',
        },
      },
    ],
  };
  return JSON.stringify({
    resourceType: 'Questionnaire',
    status: 'active',
    name: 'LongForm',
    title: 'A long form',
    version: '1',
    item: [...item, sum],
  });
}

/** A short form of the site's own. */
export const sleepFile = (over: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    resourceType: 'Questionnaire',
    status: 'active',
    name: 'Sleep',
    title: 'How I sleep',
    version: '1',
    item: [
      { linkId: 'hours', type: 'integer', text: 'Hours of sleep last night', required: true },
      { linkId: 'more', type: 'text', text: 'Anything else?' },
    ],
    ...over,
  });

export const hours = (value: number, more: Readonly<Record<string, unknown>> = {}) => ({
  values: { hours: [{ kind: 'integer' as const, value }], ...more },
  repetitions: {},
});

interface Said {
  roles?: string;
  needsOnCall?: 'yes' | 'no';
  as?: string;
}

/** Adds a file as the administrator does; `version` is the one it got. */
export async function addFile(
  house: House,
  admin: StaffActor,
  file: string,
  said: Said = {},
): Promise<{ id: string; key: string; version: string }> {
  const query = new URLSearchParams({ id: newId(), roles: 'participant,coach,clinician', ...said });
  const answer: Answer = await house.as(admin).upload(`/instruments?${query}`, file, 'form.json');
  if (answer.status !== 201)
    throw new Error(`adding answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Adds the nine questions for those whom the definition names. */
export const addPhq9 = (house: House, admin: StaffActor): ReturnType<typeof addFile> =>
  addFile(house, admin, phq9File(), { roles: 'participant,clinician' });

interface Hired {
  name: string;
  roles: readonly Role[];
  programIds: readonly string[];
}

/** A colleague with an account. */
export async function hire(house: House, admin: StaffActor, hired: Hired): Promise<StaffActor> {
  const { roles, programIds } = hired;
  const asked = { id: newId<'person'>(), languages: ['en'], ...hired };
  const answer: Answer = await house.as(admin).post('/staff', asked);
  if (answer.status !== 201)
    throw new Error(`hiring answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return { kind: 'staff', id: asked.id, orgId: admin.orgId, roles, programIds };
}

/** A colleague with an account, on call from long ago on, day and night. */
export async function onCallNow(house: House, admin: StaffActor, programId: string): Promise<StaffActor> {
  const robin = await hire(house, admin, { name: 'Robin Ames', roles: ['coach'], programIds: [programId] });
  const named = await house
    .as(admin)
    .post('/on-call', { id: newId(), staffId: robin.id, phone: '+1 315 555 0177', fromOn: '2026-01-01' });
  if (named.status !== 201) throw new Error(`naming answered ${named.status}: ${JSON.stringify(named.body)}`);
  return robin;
}
