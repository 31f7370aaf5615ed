import type { Plant } from './planting.ts';
import { firstOf, withFact } from './planting.ts';

/** What is wrong with plans. */
export const plantsAmongPlans: readonly Plant[] = [
  {
    what: 'a goal linked with another person’s step',
    change: (world) => {
      const link = firstOf(world, 'plan-link');
      const step = firstOf(world, 'next-step', ({ participantId }) => participantId !== link.participantId);
      return withFact(world, { ...link, data: { ...link.data, toId: step.id } });
    },
    finds: /plan-link of .* names what is not on that line yet/,
  },
  {
    what: 'a suggestion that somebody on staff takes up for the person',
    change: (world) => {
      const line = firstOf(world, 'plan-line', ({ data }) => data.fromId !== undefined);
      return withFact(world, { ...line, authorId: world.staff[0]?.id ?? '' });
    },
    finds: /plan-line of .* takes up nobody’s suggestion/,
  },
  {
    what: 'a review set for a day that has passed',
    change: (world) => {
      const review = firstOf(world, 'plan-review');
      return withFact(world, { ...review, data: { ...review.data, onDate: '2019-01-01' } });
    },
    finds: /plan-review of .* sets a day that has passed/,
  },
];
