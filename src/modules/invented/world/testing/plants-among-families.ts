import type { Plant } from './planting.ts';

/** What is wrong with families and guardians. */
export const plantsAmongFamilies: readonly Plant[] = [
  {
    what: 'a stranger along',
    change: (world) => ({
      ...world,
      families: world.families.map((one) => ({ ...one, called: 'Nobody they lean on' })),
    }),
    finds: /asked somebody along who does not know of us/,
  },
  {
    what: 'something shown before both agreed',
    change: (world) => ({
      ...world,
      families: world.families.map(({ acceptedAt: _, ...one }) => one),
    }),
    finds: /shows something before the other side agreed/,
  },
  {
    what: 'an agreement before the question',
    change: (world) => ({
      ...world,
      families: world.families.map((one) => ({ ...one, acceptedAt: '2020-01-01T10:00:00.000Z' })),
    }),
    finds: /family agreed before they were asked/,
  },
  {
    what: 'somebody else’s milestone shown',
    change: (world) => ({
      ...world,
      families: world.families.map((one) => ({ ...one, shows: [world.organization.id] })),
    }),
    finds: /shows what is not theirs/,
  },
  {
    what: 'a view nobody asked for',
    change: (world) => ({
      ...world,
      families: world.families.map(({ voiceAskedAt: _, ...one }) => one),
    }),
    finds: /is told a view nobody asked for/,
  },
  {
    what: 'a guardian put on record by nobody who may',
    change: (world) => ({
      ...world,
      guardians: world.guardians.map((one) => ({ ...one, recordedById: one.participantId })),
    }),
    finds: /guardian is on record by nobody who may/,
  },
  {
    what: 'a guardian whose time is over',
    change: (world) => ({
      ...world,
      guardians: world.guardians.map((one) => ({ ...one, untilOn: '2020-01-01' })),
    }),
    finds: /guardian has no time that runs/,
  },
  {
    what: 'somebody who is sixteen and has no parent on record',
    change: (world) => ({ ...world, guardians: world.guardians.filter(({ basis }) => basis === 'court') }),
    finds: /was not an adult on the first day and had no parent on record/,
  },
  {
    what: 'a parent who decides past the day of coming of age',
    change: (world) => ({
      ...world,
      guardians: world.guardians.map((one) => ({ ...one, untilOn: '2099-01-01' })),
    }),
    finds: /parent decides for somebody of age/,
  },
  {
    what: 'a parent who is nobody’s parent',
    change: (world) => ({
      ...world,
      supporters: world.supporters.map((one) => ({ ...one, relation: 'neighbor' })),
    }),
    finds: /parent on record is nobody's parent here/,
  },
  {
    what: 'a parent on a court’s paper',
    change: (world) => ({
      ...world,
      guardians: world.guardians.map((one) => ({ ...one, paper: 'court-order' as const })),
    }),
    finds: /parent stands on the wrong ground/,
  },
];
