import { describe, expect, it } from 'vitest';
import { makeFormat } from '../format.ts';
import type { Control } from './own-checks.ts';
import { wrongWith } from './own-checks.ts';

const told: Record<string, string> = {
  'field.required': 'Please fill this in.',
  'field.choose': 'Please choose one.',
  'field.tick': 'Please tick this.',
  'field.email': 'This is not an e-mail address.',
  'field.date': 'This is not a whole date.',
  'field.number': 'This is not a number.',
  'field.atLeast': 'At least {{least}}.',
  'field.atMost': 'At most {{most}}.',
  'field.longer': 'At least {{count}} characters.',
  'field.shorter': 'At most {{count}} characters.',
  'field.invalid_format': 'This is not written in a way we can read.',
};
const t = (key: string, values: Record<string, unknown> = {}): string =>
  (told[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name]));
const saying = { t, format: makeFormat('en-US', 'UTC') };

const sound: Control = { type: 'text', value: 'Ana', required: true, validity: {} };
const wrong = (change: Partial<Control>) => wrongWith({ ...sound, ...change }, saying);

describe('A field', () => {
  it('that is needed and empty says so in the words of the app, a line of blanks too', () => {
    expect(wrong({})).toBeUndefined();
    expect(wrong({ value: '', validity: { valueMissing: true } })).toBe('Please fill this in.');
    expect(wrong({ value: '  ' })).toBe('Please fill this in.');
    expect(wrong({ value: ' ', type: 'password' })).toBeUndefined();
    expect(wrong({ value: '  ', required: false })).toBeUndefined();
  });

  it('of choices asks to choose, a box to tick asks to tick', () => {
    for (const type of ['radio', 'select-one'])
      expect(wrong({ type, value: '', validity: { valueMissing: true } })).toBe('Please choose one.');
    expect(wrong({ type: 'checkbox', value: 'yes', validity: { valueMissing: true } })).toBe(
      'Please tick this.',
    );
  });

  it('says how much, how long and from when to when it may be', () => {
    const number = { type: 'number', value: '200', min: '1', max: '99' };
    expect(wrong({ ...number, validity: { rangeOverflow: true } })).toBe('At most 99.');
    expect(wrong({ ...number, value: '0', validity: { rangeUnderflow: true } })).toBe('At least 1.');
    const day = { type: 'date', value: '2031-01-01', max: '2026-11-22' };
    expect(wrong({ ...day, validity: { rangeOverflow: true } })).toBe('At most November 22, 2026.');
    expect(wrong({ type: 'password', value: 'short', minLength: 12 })).toBe('At least 12 characters.');
    expect(wrong({ value: 'x'.repeat(9), maxLength: 8 })).toBe('At most 8 characters.');
  });

  it('that holds something of another kind says what kind is meant', () => {
    expect(wrong({ type: 'email', value: 'ana', validity: { typeMismatch: true } })).toBe(
      'This is not an e-mail address.',
    );
    expect(wrong({ type: 'date', value: '', validity: { badInput: true } })).toBe(
      'This is not a whole date.',
    );
    expect(wrong({ type: 'number', value: '', validity: { badInput: true } })).toBe('This is not a number.');
    expect(wrong({ validity: { patternMismatch: true } })).toBe('This is not written in a way we can read.');
  });
});
