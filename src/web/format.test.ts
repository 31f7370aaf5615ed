import { describe, expect, it } from 'vitest';
import { makeFormat } from './format.ts';

const chicago = makeFormat('en-US', 'America/Chicago');
const spanish = makeFormat('es-US', 'America/Chicago');

describe('A date on the page', () => {
  it('keeps its calendar day wherever the reader is', () => {
    expect(makeFormat('en-US', 'Pacific/Honolulu').date('2026-11-24')).toBe('November 24, 2026');
    expect(makeFormat('en-US', 'Pacific/Auckland').date('2026-11-24')).toBe('November 24, 2026');
  });

  it("tells an instant in the organization's own time", () => {
    expect(chicago.time('2026-11-24T20:30:00Z')).toMatch(/^2:30.PM$/);
    expect(chicago.dayName('2026-11-25T03:00:00Z')).toBe('Tuesday, November 24');
  });

  it('is written in Spanish for a reader of Spanish', () => {
    expect(spanish.date('2026-11-24')).toBe('24 de noviembre de 2026');
    expect(spanish.list(['Ana', 'Sam'])).toBe('Ana y Sam');
    expect(spanish.either(['Ana', 'Sam'])).toBe('Ana o Sam');
  });

  it('names the year only when it is another one', () => {
    const thisYear = new Date().getUTCFullYear();
    expect(chicago.shortDate(`${thisYear}-06-12`)).toBe('Jun 12');
    expect(chicago.shortDate('2019-06-12')).toBe('Jun 12, 2019');
  });

  it('is left out when it is none', () => {
    expect(chicago.date('soon')).toBe('');
  });
});

describe('How far away a day is', () => {
  const now = new Date('2026-11-25T04:00:00Z');

  it('counts calendar days of the place, not spans of 24 hours', () => {
    expect(chicago.relativeDay('2026-11-24T12:00:00Z', now)).toBe('today');
    expect(chicago.relativeDay('2026-11-24', now)).toBe('today');
    expect(chicago.relativeDay('2026-11-23', now)).toBe('yesterday');
    expect(spanish.relativeDay('2026-11-25', now)).toBe('mañana');
  });
});
