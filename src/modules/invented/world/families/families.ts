import { addDays, addYears, instantAt, minutesOf, wallClock } from '../local-time.ts';
import type { Maker } from '../maker.ts';
import type { Fact, Family, FamilyLine, Guardian, InventedWorld, Participant, Supporter } from '../types.ts';
import { youngKey } from './young.ts';

type Told = Pick<InventedWorld, 'participants' | 'supporters' | 'staff' | 'facts'>;

/** What Maya's sister wrote for herself; the second line she shows Maya. */
const anasPlan = [
  { part: 'ourselves', what: 'One evening a week without my phone.', shown: false },
  { part: 'home-helps', what: 'We eat at six, whoever is home.', shown: true },
  { part: 'home-hard', what: 'I listen for the door at night.', shown: false },
  { part: 'hard-days', what: 'I do not argue after ten. We talk in the morning.', shown: true },
  { part: 'who-helps', what: 'Aunt Dee, on Sundays.', shown: false },
] as const;

const anasView = { domain: 'D3', said: 'The house is quiet by ten now.' } as const;

/** What she marked on her own phone; what she does not know she skipped. */
const anasMarks = { 'd1.1': 1, 'd2.1': 3, 'd2.2': 2, 'd3.1': 2, 'd3.2': 1, 'd8.1': 2 } as const;

const atClock = (maker: Maker, daysAgo: number, clock: string) =>
  instantAt(addDays(maker.today, -daysAgo), minutesOf(clock));

function personOf(told: Told, key: string): { participant: Participant; close: Supporter } | undefined {
  const participant = told.participants.find((one) => one.key === key);
  const close = told.supporters.find((one) => one.participantId === participant?.id && one.mayBeCalled);
  return participant && close ? { participant, close } : undefined;
}

const latestMilestone = ({ facts }: Told, participantId: string): Fact | undefined =>
  facts.findLast((fact) => fact.participantId === participantId && fact.kind === 'milestone');

/** Maya and her sister, linked both ways: a milestone shown, a plan of the sister's own, how she sees it. */
function linked(maker: Maker, told: Told): Family[] {
  const pair = personOf(told, 'maya');
  if (!pair) return [];
  const at = (daysAgo: number, clock: string) => atClock(maker, daysAgo, clock);
  const id = (what: string) => maker.id(`families/maya/${what}`, at(9, '18:10'));
  const shown = latestMilestone(told, pair.participant.id);
  const plan = anasPlan.map(
    (line, index): FamilyLine => ({
      ...line,
      id: id(`line/${index}`),
      shareId: id(`share/${index}`),
      writtenAt: at(7, '20:15'),
    }),
  );
  return [
    {
      id: id('link'),
      familyId: id('person'),
      participantId: pair.participant.id,
      called: pair.close.name,
      offeredAt: at(9, '18:10'),
      acceptedAt: at(8, '19:30'),
      voiceAskedAt: at(6, '12:40'),
      shows: shown ? [shown.id] : [],
      plan,
      voices: [{ ...anasView, id: id('voice'), at: at(5, '21:05') }],
      marks: [{ id: id('marks'), answers: anasMarks, at: at(5, '21:20') }],
    },
  ];
}

/** Andre has asked his niece; she has not come in yet. */
function offered(maker: Maker, told: Told): Family[] {
  const pair = personOf(told, 'andre');
  if (!pair) return [];
  const offeredAt = atClock(maker, 1, '17:20');
  const id = (what: string) => maker.id(`families/andre/${what}`, offeredAt);
  return [
    {
      id: id('link'),
      familyId: id('person'),
      participantId: pair.participant.id,
      called: pair.close.name,
      offeredAt,
      shows: [],
      plan: [],
      voices: [],
      marks: [],
    },
  ];
}

export const familiesOf = (maker: Maker, told: Told): Family[] => [
  ...linked(maker, told),
  ...offered(maker, told),
];

const answersIt = (fact: Fact, id: string): boolean =>
  fact.about === id || ('fromId' in fact.data && fact.data.fromId === id);

/** Who decides by law: for somebody a court said so of, and for the youngest. */
export const guardiansOf = (maker: Maker, told: Told): Guardian[] => [
  ...courtsGuardian(maker, told),
  ...parentOf(maker, told),
];

/** Somebody for whom a court named a guardian, with an idea of the coach's in the plan that nobody has answered. */
function courtsGuardian(maker: Maker, told: Told): Guardian[] {
  const waiting = told.facts.find(
    (fact) =>
      fact.kind === 'plan-line' &&
      fact.authorId !== fact.participantId &&
      fact.audience === 'team' &&
      !told.facts.some((other) => answersIt(other, fact.id)) &&
      told.participants.some(({ id, key }) => id === fact.participantId && key.startsWith('p')),
  );
  const manager = told.staff.find(({ role }) => role === 'manager');
  if (!(waiting && manager)) return [];
  const recordedAt = atClock(maker, 30, '10:20');
  const id = (what: string) => maker.id(`guardians/${waiting.participantId}/${what}`, recordedAt);
  return [
    {
      id: id('record'),
      familyId: id('person'),
      participantId: waiting.participantId,
      called: 'Joan Whitfield',
      basis: 'court',
      paper: 'court-order',
      seenOn: addDays(maker.today, -30),
      fromOn: addDays(maker.today, -30),
      untilOn: addDays(maker.today, 335),
      recordedById: manager.id,
      recordedAt,
    },
  ];
}

/** The mother of the youngest, from their first day to the last before they come of age. */
function parentOf(maker: Maker, told: Told): Guardian[] {
  const pair = personOf(told, youngKey);
  const manager = told.staff.find(({ role }) => role === 'manager');
  if (!(pair && manager)) return [];
  const { participant, close } = pair;
  const { date } = wallClock(participant.createdAt);
  const recordedAt = instantAt(date, minutesOf('09:10'));
  const id = (what: string) => maker.id(`guardians/${youngKey}/${what}`, recordedAt);
  return [
    {
      id: id('record'),
      familyId: id('person'),
      participantId: participant.id,
      called: close.name,
      basis: 'minor',
      paper: 'birth-certificate',
      state: 'NY',
      seenOn: date,
      fromOn: date,
      untilOn: addDays(addYears(participant.birthDate, 18), -1),
      recordedById: manager.id,
      recordedAt,
    },
  ];
}
