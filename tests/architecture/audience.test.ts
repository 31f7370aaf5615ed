import { expect, it } from 'vitest';
import { sharing } from '../../src/lib/sharing.ts';
import { modules } from '../../src/modules.ts';

const fieldsOf = (body: unknown): object =>
  typeof body === 'object' && body !== null && 'shape' in body && body.shape instanceof Object
    ? body.shape
    : {};

const addressOf = ({ post, put }: { post?: string; put?: string }): string =>
  post ? `POST ${post}` : `PUT ${put}`;

/** Everything that can be written and leaves its writer the choice of who reads it. */
const choosing = modules
  .flatMap(({ routes }) => [...routes])
  .map((row) => ({ address: addressOf(row), fields: fieldsOf(row.body) }))
  .filter(({ fields }) => 'audience' in fields);

it('whoever can choose its readers and says nothing is heard by the fewest', () => {
  expect(sharing.audience.parse(undefined)).toBe('just-us');
  expect(sharing.withIds.parse(undefined)).toEqual([]);
});

it('everything that is written for somebody chooses its readers by one rule', () => {
  const own = choosing.filter(
    ({ fields }) =>
      !(
        'audience' in fields &&
        fields.audience === sharing.audience &&
        'withIds' in fields &&
        fields.withIds === sharing.withIds
      ),
  );
  expect(choosing.length).toBeGreaterThan(8);
  expect(own.map(({ address }) => address)).toEqual([]);
});
