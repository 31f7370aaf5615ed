import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '../../../lib/ids.ts';
import type { Erasure } from '../erasure.ts';
import { keyOf, lineOfErasure, lineOfHold, readLine } from './line.ts';

const person: Erasure = {
  id: newId(),
  orgId: newId(),
  what: 'person',
  participantIds: [newId(), newId()],
  factIds: [],
  at: new Date('2026-11-22T10:00:00.123Z'),
  byId: newId(),
  byKind: 'staff',
  basis: 'due',
  rule: {
    dueOn: '2026-01-01',
    scheduleId: newId(),
    source: 'provisional',
    lastOn: '2019-01-01',
    years: 7,
    notBeforeAge: null,
  },
  counts: { texts: 3, entries: 12 },
};

test('a line reads as it was written', () => {
  const line = lineOfErasure(person);
  expect(readLine(JSON.stringify(line))).toEqual(line);
});

test('the same destruction has the same hash, however its parts came in order', () => {
  const counts = { entries: 12, texts: 3 };
  const rule = person.rule && { ...person.rule };
  const again: Erasure = { ...person, counts, ...(rule ? { rule } : {}) };
  expect(lineOfErasure(again).hash).toBe(lineOfErasure(person).hash);
});

test('a line in which anything was changed is not believed', () => {
  const text = JSON.stringify(lineOfErasure(person));
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.constantFrom('0', '1', 'a', 'b', ' '), (at, sign) => {
      const changed = text.slice(0, at) + sign + text.slice(at + 1);
      const read = readLine(changed);
      expect(read === undefined || JSON.stringify(read) === text).toBe(true);
    }),
  );
});

test('a hold and its lifting are two lines of one hold', () => {
  const moment = { id: newId(), orgId: newId(), participantId: newId(), at: new Date() };
  expect(keyOf(lineOfHold('hold', moment))).not.toBe(keyOf(lineOfHold('lift', moment)));
  expect(lineOfHold('lift', moment).participants).toEqual([moment.participantId]);
});

test('what a family member deleted is a line of its own, with no rule and no entries', () => {
  const { rule: _, ...rest } = person;
  const line = lineOfErasure({
    ...rest,
    what: 'family',
    byKind: 'family',
    basis: 'own-words',
    participantIds: [newId()],
  });
  expect(readLine(JSON.stringify(line))).toEqual(line);
  expect(Object.keys(line)).not.toEqual(expect.arrayContaining(['rule']));
  expect(keyOf(line)).toBe(`family:${person.id}`);
});
