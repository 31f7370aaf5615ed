import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { inventWorld } from './invent-world.ts';
import { addMonths, startOfDay, wallClock } from './local-time.ts';
import type { FactKind } from './types.ts';

const today = '2026-11-24';
const world = inventWorld({ seed: 1, today });
const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');
const count = (kind: FactKind) => world.facts.filter((fact) => fact.kind === kind).length;

describe('the invented world', () => {
  test('is the same each time it is invented from the same seed and day', () => {
    expect(hash(inventWorld({ seed: 1, today }))).toBe(hash(world));
    expect(hash(inventWorld({ seed: '1', today }))).toBe(hash(world));
  });

  test('is another one for another seed or another day', () => {
    expect(hash(inventWorld({ seed: 2, today }).facts)).not.toBe(hash(world.facts));
    expect(hash(inventWorld({ seed: 1, today: '2026-11-25' }).facts)).not.toBe(hash(world.facts));
  });

  test('has three sites, three programs, six coaches, fifty-seven grown people and one who is sixteen', () => {
    const roles = Map.groupBy(world.staff, ({ role }) => role);
    expect([world.sites.length, world.programs.length, world.participants.length]).toEqual([3, 3, 58]);
    const young = world.participants.filter(({ birthDate }) => addMonths(birthDate, 18 * 12) > today);
    expect(young.map(({ chosenName }) => chosenName)).toEqual(['Jules']);
    expect([...roles].map(([role, members]) => [role, members.length])).toEqual([
      ['coach', 6],
      ['manager', 1],
      ['employment-specialist', 1],
      ['front-desk', 1],
      ['admin', 1],
      ['privacy-officer', 1],
      ['evaluator', 1],
      ['clinician', 1],
    ]);
  });

  test('tells between five and six thousand facts of eighteen months, and none of today', () => {
    expect(world.facts.length).toBeGreaterThan(5000);
    expect(world.facts.length).toBeLessThan(6000);
    expect((world.facts[0]?.happenedAt ?? '') < startOfDay(addMonths(today, -17))).toBe(true);
    expect((world.facts[0]?.happenedAt ?? '') >= startOfDay(addMonths(today, -18))).toBe(true);
    expect(world.facts.filter(({ recordedAt }) => recordedAt >= startOfDay(today))).toEqual([]);
  });

  test('has something of every kind', () => {
    const kinds = new Set(world.facts.map(({ kind }) => kind));
    expect(kinds.size).toBe(32);
    expect(count('contact')).toBeGreaterThan(1200);
    expect(count('next-step')).toBeGreaterThan(count('step-done'));
    expect(count('return-to-use')).toBeLessThan(30);
  });

  test('shows what the wheel and a plan are for: other voices, suggestions waiting, a week laid out, a walk tried', () => {
    const people = (facts: readonly { participantId: string }[]) =>
      new Set(facts.map(({ participantId }) => participantId)).size;
    const views = world.facts.filter((fact) => fact.kind === 'form-response');
    expect(people(views.filter(({ data }) => data.voice === 'coach'))).toBeGreaterThan(10);
    expect(people(views.filter(({ data }) => data.voice === 'family'))).toBeGreaterThan(1);
    const lines = world.facts.filter((fact) => fact.kind === 'plan-line');
    const taken = new Set(lines.map(({ data }) => data.fromId));
    const waiting = lines.filter(
      ({ id, authorId, participantId }) => authorId !== participantId && !taken.has(id),
    );
    expect(people(waiting)).toBeGreaterThan(10);
    expect(people(lines.filter(({ data }) => data.part === 'routine'))).toBeGreaterThan(10);
    expect(people(world.facts.filter(({ kind }) => kind === 'plan-link'))).toBeGreaterThan(10);
    expect(people(world.facts.filter(({ kind }) => kind === 'rehearsal'))).toBeGreaterThan(5);
  });

  test('holds little enough to be invented while somebody waits', () => {
    expect(JSON.stringify(world).length).toBeLessThan(4_000_000);
  });

  test('keeps a long line for most people', () => {
    const lines = Map.groupBy(world.facts, ({ participantId }) => participantId);
    const lengths = [...lines.values()].map(({ length }) => length);
    expect(lines.size).toBe(58);
    expect(lengths.filter((length) => length >= 40).length).toBeGreaterThan(40);
    expect(Math.max(...lengths)).toBeLessThan(260);
  });

  test('has people in several programs at once, people who left, and people who came back', () => {
    const perPerson = [...Map.groupBy(world.enrolments, ({ participantId }) => participantId).values()];
    const open = perPerson.map((list) => list.filter(({ endedOn }) => endedOn === null).length);
    const coaching = world.programs[0]?.id;
    const twice = perPerson.filter(
      (list) => list.filter(({ programId }) => programId === coaching).length === 2,
    );
    expect(open.filter((programs) => programs > 1).length).toBeGreaterThan(20);
    expect(open.filter((programs) => programs === 0)).toHaveLength(12);
    expect(twice).toHaveLength(13);
    expect(new Set(world.enrolments.map(({ followUp }) => followUp))).toEqual(
      new Set([null, 'schedule', 'none']),
    );
  });

  test('has enough people who came back to coaching by one way for a report to tell of it, and services nobody offered them', () => {
    const coaching = world.programs.find(({ kind }) => kind === 'coaching')?.id;
    const away = [...Map.groupBy(world.enrolments, ({ participantId }) => participantId).values()].flatMap(
      (list) => {
        const [first, second] = list.filter(({ programId }) => programId === coaching);
        return first?.endedOn && second ? [{ list, from: first.endedOn, until: second.startedOn }] : [];
      },
    );
    expect(away.length).toBeGreaterThan(10);
    for (const { list, until } of away) {
      expect(new Set(list.flatMap((one) => (one.startedOn < until ? [one.programId] : [])))).toEqual(
        new Set([coaching]),
      );
    }
    const without = away.filter(({ list, from, until }) =>
      world.facts.every(({ kind, participantId, happenedAt }) => {
        const { date } = wallClock(happenedAt);
        return (
          kind !== 'service' || participantId !== list[0]?.participantId || date <= from || date >= until
        );
      }),
    );
    expect(without.length).toBeGreaterThan(10);
  });

  test('has a unit that Part 2 covers, and somebody who reads at every hour outside the day', () => {
    expect(world.units.map(({ partTwo }) => partTwo)).toEqual(['program']);
    const nights = world.turns
      .filter(({ startsAt }) => startsAt === '17:00')
      .flatMap(({ weekdays }) => weekdays);
    expect([...nights].sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('has coaches who changed, with a reason, and one away with cover right now', () => {
    const changed = [...Map.groupBy(world.caseloads, ({ participantId }) => participantId).values()];
    expect(changed.filter((turns) => turns.length > 1).length).toBeGreaterThan(10);
    expect(world.caseloads.every(({ reason }) => reason.length > 10)).toBe(true);
    const now = world.leaves.filter(({ firstDay, lastDay }) => firstDay <= today && today <= lastDay);
    expect(now).toHaveLength(1);
    expect(now[0]?.coverId).not.toBeNull();
  });

  test('has somebody beside the coach for work and for health, each with a few people of their own', () => {
    const roleOf = new Map(world.staff.map(({ id, role }) => [id, role]));
    const byRole = Map.groupBy(world.alongside, ({ staffId }) => roleOf.get(staffId));
    expect([...byRole.keys()].sort()).toEqual(['clinician', 'employment-specialist']);
    for (const list of byRole.values()) expect(list.length).toBeGreaterThan(3);
  });

  test('refuses a day that is not on the calendar', () => {
    expect(() => inventWorld({ seed: 1, today: '2026-02-30' })).toThrow('not a calendar day');
    expect(() => inventWorld({ seed: 1, today: 'tomorrow' })).toThrow('not a calendar day');
  });
});
