import type { Plant } from './planting.ts';
import { firstOf, withFact } from './planting.ts';

/** What is wrong with strengths and with what moves what. */
export const plantsAmongStrengths: readonly Plant[] = [
  {
    what: 'a group of this house as something brought along',
    change: (world) => {
      const strength = firstOf(world, 'strength', ({ words }) => /group/.test(words.what));
      return withFact(world, { ...strength, data: { ...strength.data, origin: 'earlier' } });
    },
    finds: /strength of .* is told as brought along, and began here/,
  },
  {
    what: 'a year of a group that somebody came to for a season',
    change: (world) => {
      const strength = firstOf(world, 'strength', ({ words }) => /group, 3 months/.test(words.what));
      const what = strength.words.what.replace('3 months', '30 months');
      return withFact(world, { ...strength, words: { what } });
    },
    finds: /strength of .* counts more months than there were/,
  },
  {
    what: 'a licence that is a strength and is missing',
    change: (world) => {
      const strength = firstOf(world, 'strength', ({ words }) => /licence/.test(words.what));
      const influence = firstOf(
        world,
        'influence',
        ({ participantId, data }) => participantId === strength.participantId && data.how === 'drags',
      );
      return withFact(world, { ...influence, words: { why: 'No licence, no early bus.' } });
    },
    finds: /influence of .* misses a licence that is a strength/,
  },
  {
    what: 'a shift that costs sleep, of somebody without a job',
    change: (world) => {
      const working = world.facts.flatMap((fact) =>
        fact.kind === 'milestone' && fact.data.what === 'job' ? [fact.participantId] : [],
      );
      const influence = firstOf(world, 'influence', ({ participantId }) => !working.includes(participantId));
      return withFact(world, { ...influence, words: { why: 'The late shift takes my sleep.' } });
    },
    finds: /influence of .* tells of a shift without a job/,
  },
];
