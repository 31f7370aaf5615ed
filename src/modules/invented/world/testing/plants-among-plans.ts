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
  {
    what: 'a week with two things at one hour',
    change: (world) => {
      const line = firstOf(world, 'plan-line', ({ data }) => data.part === 'routine');
      const other = firstOf(
        world,
        'plan-line',
        ({ id, participantId, data }) =>
          participantId === line.participantId && id !== line.id && data.part === 'routine',
      );
      return withFact(world, { ...other, data: line.data });
    },
    finds: /plan-line of .* lies on top of/,
  },
  {
    what: 'a group laid out at another hour',
    change: (world) => {
      const names = world.groups.map(({ name }) => name);
      const line = firstOf(
        world,
        'plan-line',
        ({ data, words }) => data.part === 'routine' && names.includes(words.what),
      );
      const data = { ...line.data, part: 'routine' as const, weekdays: [6], from: '03:00', to: '04:00' };
      return withFact(world, { ...line, data });
    },
    finds: /plan-line of .* at an hour at which the group does not meet/,
  },
  {
    what: 'somebody at work who still waits for work',
    change: (world) => {
      const jobs = world.facts.filter((fact) => fact.kind === 'milestone' && fact.data.what === 'job');
      const line = firstOf(world, 'plan-line', ({ participantId, happenedAt }) =>
        jobs.some((job) => job.participantId === participantId && job.happenedAt < happenedAt),
      );
      return withFact(world, { ...line, words: { what: 'Walk to work once I have work' } });
    },
    finds: /plan-line of .* waits for the work that is there/,
  },
];
