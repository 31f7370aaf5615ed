import { stableId } from '../stable-id.ts';
import type { Plant } from './planting.ts';
import { firstOf, replaced, withFact } from './planting.ts';

/** What is wrong with forms. */
export const plantsAmongForms: readonly Plant[] = [
  {
    what: 'an answer to a question that no form asks',
    change: (world) => {
      const response = firstOf(world, 'form-response');
      const codes = { ...response.data.codes, 'd9.1': 'mostly' };
      return withFact(world, { ...response, data: { ...response.data, codes } });
    },
    finds: /form-response of .* answers what is not asked: d9\.1/,
  },
  {
    what: 'a form filled in alone by somebody else',
    change: (world) => {
      const response = firstOf(world, 'form-response', ({ data }) => data.mode === 'self');
      return withFact(world, { ...response, authorId: world.staff[0]?.id ?? '' });
    },
    finds: /form-response of .* is filled in by somebody else/,
  },
  {
    what: 'a form filled in together with a colleague who was not there',
    change: (world) => {
      const response = firstOf(world, 'form-response', ({ data }) => data.mode === 'assisted');
      const other = world.staff.find(({ id, role }) => id !== response.authorId && role === 'evaluator');
      return withFact(world, { ...response, authorId: other?.id ?? '' });
    },
    finds: /form-response of .* was filled in together without a meeting/,
  },
  {
    what: 'the same form twice on one day',
    change: (world) => {
      const response = firstOf(world, 'form-response');
      const again = { ...response, id: stableId('planted', 'again', response.happenedAt) };
      return { ...replaced(world, response, response), facts: [...world.facts, again] };
    },
    finds: /form-response of .* comes too soon after the last/,
  },
];
