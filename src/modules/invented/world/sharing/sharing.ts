import { addDays, instantAt, minutesOf } from '../local-time.ts';
import type { Maker } from '../maker.ts';
import type { Instant, Participant, Partner, Sharing } from '../types.ts';

const atClock = (maker: Maker, daysAgo: number, clock: string): Instant =>
  instantAt(addDays(maker.today, -daysAgo), minutesOf(clock));

const partnerAddedDaysAgo = 95;

/** A physician of a clinic in town, to whom nobody here belongs. */
export function partnersOf(maker: Maker): Partner[] {
  const addedAt = atClock(maker, partnerAddedDaysAgo, '10:30');
  return [
    {
      id: maker.id('partners/elm-street', addedAt),
      name: 'Dr. Naomi Lee',
      from: 'Elm Street Clinic',
      kind: 'clinician',
      languages: ['en', 'es'],
      addedAt,
    },
  ];
}

interface Plan extends Pick<Sharing, 'information' | 'described' | 'purpose'> {
  /** Of the participant's story. */
  key: string;
  name: string;
  ends: { inDays: number } | { event: string };
  signed: readonly [daysAgo: number, clock: string];
  takenBack?: readonly [daysAgo: number, clock: string];
  /** Days before today on which the partner looked. */
  lookedOn: readonly number[];
}

/** Two people who share, and one consent that is over; a month of looks. */
const plans: readonly Plan[] = [
  {
    key: 'maya',
    name: 'work',
    information: ['employment', 'attendance'],
    described: 'How my work goes, and that I come here.',
    purpose: 'employment',
    ends: { inDays: 30 },
    signed: [84, '17:20'],
    takenBack: [41, '19:05'],
    lookedOn: [80, 66, 52],
  },
  {
    key: 'maya',
    name: 'care',
    information: ['plan', 'note'],
    described: 'My plan, and what Sam and I write down together.',
    purpose: 'treatment',
    ends: { inDays: 60 },
    signed: [33, '18:40'],
    lookedOn: [30, 23, 16, 9, 2],
  },
  {
    key: 'andre',
    name: 'care',
    information: ['attendance'],
    described: 'That I come, and to which group.',
    purpose: 'treatment',
    ends: { event: 'My care at Elm Street Clinic ends.' },
    signed: [20, '12:15'],
    lookedOn: [16, 9, 2],
  },
];

function sharingOf(maker: Maker, plan: Plan, participantId: string, partnerId: string): Sharing {
  const [daysAgo, clock] = plan.signed;
  const signedAt = atClock(maker, daysAgo, clock);
  const id = (what: string, at: Instant) => maker.id(`sharing/${plan.key}/${plan.name}/${what}`, at);
  const over = plan.takenBack && atClock(maker, ...plan.takenBack);
  const { information, described, purpose, ends } = plan;
  return {
    id: id('consent', signedAt),
    participantId,
    partnerId,
    information,
    described,
    purpose,
    ends:
      'event' in ends
        ? { by: 'event', event: ends.event }
        : { by: 'date', on: addDays(maker.today, ends.inDays) },
    signedAt,
    ...(over ? { takenBack: { id: id('over', over), at: over } } : {}),
    looks: plan.lookedOn.map((days, index) => {
      const at = atClock(maker, days, '16:10');
      return { id: id(`look/${index}`, at), at, entries: 3 + ((days * 7) % 9) };
    }),
  };
}

export function sharingsOf(maker: Maker, participants: readonly Participant[]): Sharing[] {
  const [partner] = partnersOf(maker);
  return plans.flatMap((plan) => {
    const participant = participants.find(({ key }) => key === plan.key);
    return participant && partner ? [sharingOf(maker, plan, participant.id, partner.id)] : [];
  });
}
