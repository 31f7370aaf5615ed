import { expect, test } from 'vitest';
import { cellText, tellingText } from './domain.ts';

const english = { locale: 'en-US', came: (outcome: string) => `it was ${outcome}` };
const spanish = { locale: 'es-US', came: () => 'cumplido' };

test('the days a row tells of are written as the reader’s place writes them, and so are times', () => {
  expect(tellingText({ day: '2026-03-04' }, english)).toBe('March 4, 2026');
  expect(tellingText({ day: '2026-03-04' }, spanish)).toBe('4 de marzo de 2026');
  expect(tellingText({ day: '2026-03-04', time: '17:30' }, english)).toMatch(/^March 4, 2026 at 5:30\sPM$/);
  expect(tellingText({ outcome: 'kept' }, spanish)).toBe('cumplido');
});

test('what stands in the file is told as it stands there', () => {
  expect(tellingText('2026-03-04', english)).toBe('2026-03-04');
  expect(cellText('2026-03-04', ['list.csv'], 'en-US')).toBe('2026-03-04');
  expect(cellText('NH-01', ['roster.xlsx'], 'en-US')).toBe('NH-01');
});

test('a day of a workbook, which is stored as a number, is never told as a computer writes it', () => {
  expect(cellText('2026-03-04', ['roster.xlsx'], 'en-US')).toBe('March 4, 2026');
  expect(cellText('2026-03-04 09:15', ['roster.XLSM'], 'es-US')).toMatch(/^4 de marzo de 2026/);
  expect(cellText('2026-99-99', ['roster.xlsx'], 'en-US')).toBe('2026-99-99');
});
