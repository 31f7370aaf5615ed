import { describe, expect, test } from 'vitest';
import { inventWorld } from '../invent-world.ts';
import { addDays, addYears, daysBetween, wallClock, weekdayName } from '../local-time.ts';
import type { Fact, FactKind, InventedWorld } from '../types.ts';

const mornings = ['2026-11-24', '2026-11-25', '2026-11-28', '2027-01-03', '2028-03-01'];

type OfKind<K extends FactKind> = Extract<Fact, { kind: K }>;

function lineOf(world: InventedWorld, key: string) {
  const person = world.participants.find((one) => one.key === key);
  if (!person) throw new Error(`nobody is called ${key}`);
  const all = world.facts.filter(({ participantId }) => participantId === person.id);
  const done = new Set(all.flatMap(({ kind, about }) => (kind === 'step-done' ? [about] : [])));
  const ofKind = <K extends FactKind>(kind: K) => all.filter((fact): fact is OfKind<K> => fact.kind === kind);
  return {
    person,
    ofKind,
    lastKept: ofKind('contact').findLast(({ data }) => data.outcome === 'kept'),
    openSteps: ofKind('next-step').filter(({ id }) => !done.has(id)),
  };
}

const daysAgo = (world: InventedWorld, fact: Fact | undefined) =>
  fact && daysBetween(wallClock(fact.happenedAt).date, world.today);

describe.each(mornings)('on the morning of %s', (today) => {
  const world = inventWorld({ seed: '1', today });
  const sam = world.staff.find(({ key }) => key === 'sam-ortiz');

  test('Maya asked to be reached out to, missed her group five days ago, and nobody has', () => {
    const { person, ofKind, lastKept, openSteps } = lineOf(world, 'maya');
    const [signal] = ofKind('signal');
    const missed = ofKind('group-attendance').at(-1);
    const group = world.groups.find(({ id }) => id === signal?.data.groupId);
    expect(signal?.data).toEqual({ when: 'missed-group', groupId: missed?.data.groupId });
    expect(missed?.data.present).toBe(false);
    expect(daysAgo(world, missed)).toBe(5);
    expect(group?.name).toBe(`${weekdayName(addDays(today, -5))} group`);
    expect((daysAgo(world, lastKept) ?? 0) > 5).toBe(true);
    expect(person.reachNote).toBe('I work until two.');
    expect(person.leaveMessage).toBe(false);
    expect(person.safeFrom).toBe('14:30');
    expect(person.shifts).toEqual([{ days: [1, 2, 3, 4, 5], from: '06:00', until: '14:00' }]);
    expect(openSteps.map(({ words, data }) => [words.what, data.owner, data.dueOn])).toEqual([
      ['Tell Ana about the new shift', 'participant', addDays(today, 3)],
    ]);
  });

  test('Maya’s page says what she has going for her and what would help', () => {
    const { ofKind } = lineOf(world, 'maya');
    expect(ofKind('strength').map(({ words }) => words.what)).toEqual([
      'Sister, twice a week',
      'Forklift licence',
      `${weekdayName(addDays(today, -5))} group, 3 months`,
    ]);
    expect(ofKind('helps').map(({ words }) => words.what)).toEqual([
      'If I go quiet, don’t ask what happened. Ask if I want to walk.',
    ]);
    expect(ofKind('return-to-use').map(({ audience }) => audience)).toEqual(['just-us']);
  });

  test('Devon starts work tomorrow at ten, and Sam meets him at the bus', () => {
    const { ofKind, openSteps } = lineOf(world, 'devon');
    const tomorrow = addDays(today, 1);
    const call = ofKind('agreed-call').at(-1);
    expect(wallClock(call?.data.at ?? '')).toEqual({ date: tomorrow, minute: 9 * 60 + 15 });
    expect(call?.words.why).toBe('First shift at ten. Meet at the bus.');
    expect(openSteps.map(({ data }) => [data.owner, data.dueOn])).toEqual([['staff', tomorrow]]);
    expect(ofKind('milestone').at(-1)?.data.onDate).toBe(tomorrow);
  });

  test('Luz has a year in three days and wants cake, not a speech', () => {
    const told = lineOf(world, 'luz')
      .ofKind('milestone')
      .filter(({ data }) => data.what === 'days');
    expect(told.map(({ data, words }) => [data.onDate, data.yearly, words.wish])).toEqual([
      [addYears(addDays(today, 3), -1), true, 'Cake, not a speech.'],
    ]);
  });

  test('Andre has not been heard of for sixteen days; the two agreed on every ten', () => {
    const { ofKind, lastKept } = lineOf(world, 'andre');
    expect(daysAgo(world, lastKept)).toBe(16);
    expect(ofKind('contact').at(-1)).toBe(lastKept);
    expect(ofKind('rhythm').at(-1)?.data.everyDays).toBe(10);
  });

  test('Priya’s letter came yesterday, and her step is to read it together', () => {
    const { openSteps, lastKept } = lineOf(world, 'priya');
    expect(daysAgo(world, lastKept)).toBe(1);
    expect(openSteps.map(({ words, data }) => [words.what, data.dueOn])).toEqual([
      ['Read the letter from Beacon together', today],
    ]);
  });

  test('Maya and two others tell when they work, outside the hours they call safe', () => {
    const telling = world.participants.filter(({ shifts }) => shifts.length > 0);
    expect(telling).toHaveLength(3);
    for (const { shifts, safeFrom, safeUntil } of telling) {
      const [shift] = shifts;
      if (!shift) throw new Error('no shift');
      const overnight = shift.until < shift.from;
      const [ends, begins] = [shift.until <= safeFrom, shift.from >= safeUntil];
      expect(overnight ? ends && begins : ends || begins).toBe(true);
    }
  });

  test('nobody else of Sam’s has anything due', () => {
    const story = ['maya', 'devon', 'luz', 'andre', 'priya'];
    const own = world.caseloads.filter(({ staffId, endedOn }) => staffId === sam?.id && endedOn === null);
    const others = world.participants.filter(
      ({ id, key }) => own.some((one) => one.participantId === id) && !story.includes(key),
    );
    expect(others).toHaveLength(8);
    for (const { key } of others) {
      const { ofKind, lastKept, openSteps } = lineOf(world, key);
      const rhythm = ofKind('rhythm').at(-1)?.data.everyDays ?? 0;
      expect(daysAgo(world, lastKept)).toBeLessThanOrEqual(rhythm);
      expect(openSteps.filter(({ data }) => data.dueOn < addDays(today, 8))).toEqual([]);
      expect(ofKind('agreed-call').filter(({ data }) => data.at > (lastKept?.happenedAt ?? ''))).toEqual([]);
    }
  });

  test('a weekday’s group that anybody calls a strength or asks about is one that meets', () => {
    const names = world.groups.map(({ name }) => name);
    const told = world.facts.filter(({ kind }) => kind === 'strength' || kind === 'signal');
    const named = told.flatMap(({ words }) =>
      Object.values(words).flatMap((text) => text.match(/\w+day group/g) ?? []),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !names.includes(name))).toEqual([]);
  });
});
