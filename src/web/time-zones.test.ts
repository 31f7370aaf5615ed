import { describe, expect, it } from 'vitest';
import { timeZoneChoices } from './time-zones.ts';

const all = [
  'Africa/Abidjan',
  'America/Argentina/Buenos_Aires',
  'America/Chicago',
  'America/New_York',
  'Europe/Berlin',
  'Pacific/Honolulu',
  'UTC',
];
const choices = timeZoneChoices({ own: 'America/Chicago', all, locale: 'en', home: 'United States' });

describe('The time zones to choose from', () => {
  it('begin with those of the United States, from east to west, and then go by continent', () => {
    expect(choices.map(({ group, value }) => [group, value])).toEqual([
      ['United States', 'America/New_York'],
      ['United States', 'America/Chicago'],
      ['United States', 'Pacific/Honolulu'],
      ['Africa', 'Africa/Abidjan'],
      ['America', 'America/Argentina/Buenos_Aires'],
      ['Europe', 'Europe/Berlin'],
      ['UTC', 'UTC'],
    ]);
  });

  it('begin with the name of the city, so that typing it finds it', () => {
    expect(choices[0]?.label).toBe('New York (Eastern Time)');
    expect(choices[4]?.label).toBe('Buenos Aires (Argentina)');
    expect(timeZoneChoices({ own: 'UTC', all, locale: 'es', home: 'Estados Unidos' })[0]?.label).toMatch(
      /^New York \(hora/,
    );
  });

  it('hold the device’s own zone, also where the browser does not list it', () => {
    const odd = timeZoneChoices({ own: 'Etc/GMT+5', all, locale: 'en', home: 'United States' });
    expect(odd.map(({ value }) => value)).toContain('Etc/GMT+5');
    expect(new Set(odd.map(({ value }) => value)).size).toBe(odd.length);
  });
});
