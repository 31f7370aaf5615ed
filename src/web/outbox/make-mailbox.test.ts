import { expect, test } from 'vitest';
import { makeMemory } from '../device/make-device.ts';
import { Offline, Problem } from '../problem.ts';
import type { Letter } from './letter.ts';
import { makeMailbox } from './make-mailbox.ts';

const letter: Letter = {
  id: 'a',
  path: '/participants/p/contacts',
  body: { id: 'a' },
  about: { id: 'p', name: 'Maya R.' },
  keptAt: '2026-11-24T09:00:00Z',
};

/** A phone that wrote one note without a network, took it back, and asks again when the server answers. */
async function tookBack(answer: Error | undefined) {
  const device = makeMemory('sam', () => undefined);
  let online = false;
  const box = makeMailbox({
    device: () => device,
    alone: (_, act) => act(),
    post: async () => {
      if (!online) throw new Offline();
      if (answer) throw answer;
    },
  });
  await device.keep('letter.a', letter);
  await box.take('a');
  await box.send();
  online = true;
  await box.send();
  return box;
}

test('what was taken back while it waited is gone once the server has heard of it, or has nothing of it any more', async () => {
  const answers = [
    undefined,
    new Problem(404, {}),
    new Problem(410, {}),
    new Problem(409, { code: 'timeline/already-corrected' }),
  ];
  for (const answer of answers) {
    const box = await tookBack(answer);
    expect([box.list(), box.hasWork()]).toEqual([[], false]);
  }
});

test('an undo the server refuses is told like any other refused letter, until somebody has seen it', async () => {
  const refusal = new Problem(403, { detail: 'Only whoever wrote an entry can take it back.' });
  const box = await tookBack(refusal);
  expect(box.list()).toMatchObject([
    { id: 'a', takes: true, refused: 'Only whoever wrote an entry can take it back.' },
  ]);
  expect(box.hasWork()).toBe(false);
  await box.drop('a');
  expect(box.list()).toEqual([]);
});

test('letting go of an entry that was sent another way leaves its undo on its way', async () => {
  const box = await tookBack(new Offline());
  await box.drop('a');
  expect([box.list(), box.hasWork()]).toEqual([[], true]);
});
