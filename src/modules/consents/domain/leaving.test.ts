import { expect, it } from 'vitest';
import { newId } from '../../../lib/ids.ts';
import { withoutIds } from './leaving.ts';

it('what leaves of an entry names no row of ours, wherever it stands', () => {
  const data = {
    place: 'phone',
    withId: newId(),
    people: [newId(), { id: newId(), name: 'a friend' }],
    minutes: 20,
    done: true,
    nothing: null,
  };
  expect(withoutIds(data)).toEqual({
    place: 'phone',
    people: [{ name: 'a friend' }],
    minutes: 20,
    done: true,
    nothing: null,
  });
});
