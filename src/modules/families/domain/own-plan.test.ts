import { expect, it } from 'vitest';
import type { LineVersion } from './own-plan.ts';
import { standingLines } from './own-plan.ts';

const version = (id: string, rootId: string, amendsId?: string, gone = false): LineVersion => ({
  id,
  rootId,
  gone,
  writtenAt: new Date('2026-11-01T10:00:00Z'),
  ...(amendsId ? { amendsId } : {}),
});
const idsOf = (versions: readonly LineVersion[]) =>
  standingLines(versions).map(({ line, earlier }) => [line.id, ...earlier.map(({ id }) => id)]);

it('a line stands in its last words, with what it said before behind it', () => {
  expect(
    idsOf([version('a', 'a'), version('b', 'b'), version('a2', 'a', 'a'), version('a3', 'a', 'a2')]),
  ).toEqual([['a3', 'a2', 'a'], ['b']]);
});

it('a line that was taken away stands no more, and comes back when its writer writes it again', () => {
  const taken = [version('a', 'a'), version('a2', 'a', 'a', true)];
  expect(idsOf(taken)).toEqual([]);
  expect(idsOf([...taken, version('a3', 'a', 'a2')])).toEqual([['a3', 'a2', 'a']]);
});
