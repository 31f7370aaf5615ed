import { expect, test } from 'vitest';
import type { HeldTurn } from './turns.ts';
import { isUnderWay, stretchesOf } from './turns.ts';

const always: HeldTurn = { weekdays: [], fromOn: '2026-11-01', away: [] };
const tuesday = (time: string) => `2026-11-24T${time}`;
const wednesday = (time: string) => `2026-11-25T${time}`;

test('somebody named without days or hours is there from their first day on', () => {
  expect(isUnderWay(always, tuesday('03:00'))).toBe(true);
  expect(isUnderWay(always, '2026-10-31T12:00')).toBe(false);
});

test('their last day is the last on which a turn begins', () => {
  const turn = { ...always, untilOn: '2026-11-24' };
  expect(isUnderWay(turn, tuesday('23:59'))).toBe(true);
  expect(isUnderWay(turn, wednesday('00:00'))).toBe(false);
});

test('on Tuesdays means on Tuesdays', () => {
  const turn = { ...always, weekdays: [2] };
  expect(isUnderWay(turn, tuesday('12:00'))).toBe(true);
  expect(isUnderWay(turn, wednesday('12:00'))).toBe(false);
});

test('hours begin with their first minute and end before their last', () => {
  const turn = { ...always, startsAt: '09:00', endsAt: '17:00' };
  expect(['08:59', '09:00', '16:59', '17:00'].map((time) => isUnderWay(turn, tuesday(time)))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

const tuesdayNight: HeldTurn = { ...always, weekdays: [2], startsAt: '20:00', endsAt: '08:00' };

test('a night that begins on Tuesday goes on into Wednesday, and not further', () => {
  const at = [tuesday('07:00'), tuesday('19:59'), tuesday('20:00'), wednesday('07:59'), wednesday('08:00')];
  expect(at.map((moment) => isUnderWay(tuesdayNight, moment))).toEqual([false, false, true, true, false]);
});

test('whoever goes on leave on Wednesday ends the night of Tuesday; away on Tuesday, they do not begin it', () => {
  const from = (fromOn: string, untilOn: string): HeldTurn => ({
    ...tuesdayNight,
    away: [{ fromOn, untilOn }],
  });
  expect(isUnderWay(from('2026-11-25', '2026-11-30'), wednesday('03:00'))).toBe(true);
  expect(isUnderWay(from('2026-11-20', '2026-11-24'), wednesday('03:00'))).toBe(false);
});

test('turns are cut to the stretch that is looked at', () => {
  const nights: HeldTurn = { ...always, startsAt: '20:00', endsAt: '08:00' };
  expect(stretchesOf(nights, { from: tuesday('22:00'), until: wednesday('21:00') })).toEqual([
    { from: tuesday('22:00'), until: wednesday('08:00') },
    { from: wednesday('20:00'), until: wednesday('21:00') },
  ]);
});
