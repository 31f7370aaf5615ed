import type { Plant } from './planting.ts';

/** What is wrong with what people share outside. */
export const plantsAmongSharing: readonly Plant[] = [
  {
    what: 'something shared with nobody',
    change: (world) => ({ ...world, partners: [] }),
    finds: /shares with nobody who was here/,
  },
  {
    what: 'a look before anybody agreed',
    change: (world) => ({
      ...world,
      sharings: world.sharings.map((one) => ({
        ...one,
        looks: one.looks.map((look) => ({ ...look, at: one.signedAt })),
      })),
    }),
    finds: /was looked at without a consent that ran/,
  },
  {
    what: 'a consent taken back before it was signed',
    change: (world) => ({
      ...world,
      sharings: world.sharings.map((one) => ({
        ...one,
        takenBack: { id: one.id, at: '2020-01-01T10:00:00.000Z' },
      })),
    }),
    finds: /took back what was not signed yet/,
  },
  {
    what: 'a consent signed by a minor alone',
    change: (world) => ({
      ...world,
      participants: world.participants.map((one) => ({ ...one, birthDate: '2020-01-01' })),
    }),
    finds: /signed before coming of age/,
  },
  {
    what: 'a consent signed before the first day',
    change: (world) => ({
      ...world,
      sharings: world.sharings.map((one) => ({ ...one, signedAt: '2020-01-01T10:00:00.000Z' })),
    }),
    finds: /signed before the first day here/,
  },
  {
    what: 'a last day that has gone by',
    change: (world) => ({
      ...world,
      sharings: world.sharings.map(({ takenBack: _, ...one }) => ({
        ...one,
        ends: { by: 'date' as const, on: '2020-01-01' },
      })),
    }),
    finds: /sharing is over without anybody saying so/,
  },
];
