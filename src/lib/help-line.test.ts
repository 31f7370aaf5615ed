import { expect, it } from 'vitest';
import { dialled, isHelpNumber } from './help-line.ts';

it('a help number is what a telephone can dial, however people write it', () => {
  for (const number of ['211', '(315) 555-0100', '+1 315.555.0100']) expect(isHelpNumber(number)).toBe(true);
  for (const number of ['', '12', 'ask Sam', '555-HELP', '1234567890123456'])
    expect(isHelpNumber(number)).toBe(false);
});

it('dials the digits of what is written, with the plus of a country', () => {
  expect(dialled('(315) 555-0100')).toBe('3155550100');
  expect(dialled('+1 315.555.0100')).toBe('+13155550100');
});
