import type { Plant } from './planting.ts';
import { firstOf, staffOf, withFact } from './planting.ts';

/** What is wrong with clinical notes. */
export const plantsAmongClinical: readonly Plant[] = [
  {
    what: 'a diagnosis from a coach',
    change: (world) => {
      const note = firstOf(world, 'clinical-note');
      const coach = world.staff.find(({ role }) => role === 'coach');
      return withFact(world, { ...note, authorId: coach?.id ?? staffOf(world, 'birdie-cole').id });
    },
    finds: /clinical-note of .* was not written by a clinician/,
  },
  {
    what: 'a clinical note about a home',
    change: (world) => withFact(world, { ...firstOf(world, 'clinical-note'), category: 'housing' }),
    finds: /clinical-note of .* is not about health/,
  },
];
