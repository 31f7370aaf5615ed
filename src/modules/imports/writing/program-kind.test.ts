import { expect, test } from 'vitest';
import { kindOfProgram } from './program-kind.ts';

test.each([
  ['Supported Employment', 'supported-employment'],
  ['IPS East', 'supported-employment'],
  ['Job club', 'vocational'],
  ['Collegiate recovery', 'collegiate'],
  ['Recovery High School', 'high-school'],
  ['Maple House', 'home'],
  ['Vivienda Norte', 'home'],
  ['Drop-in', 'community-center'],
  ['SE', 'coaching'],
  ['Recovery Coaching', 'coaching'],
])('a program called %s is proposed as %s', (name, kind) => {
  expect(kindOfProgram(name)).toBe(kind);
});
