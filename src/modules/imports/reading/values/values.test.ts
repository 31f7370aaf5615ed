import { describe, expect, it } from 'vitest';
import { participantFields } from '../targets.ts';
import { context } from '../testing.ts';
import { readField } from '../values.ts';
import { readMinutes, readYesNo } from './answers.ts';
import { readEmail } from './emails.ts';
import { readLanguages } from './languages.ts';
import { readName } from './names.ts';
import { readPhone } from './phones.ts';
import { readPronouns } from './pronouns.ts';
import type { Value } from './value.ts';

function shown(value: Value<unknown>): unknown {
  if (!value.ok) return value.code;
  return value.doubt ? [value.value, value.doubt] : value.value;
}

describe('a phone number', () => {
  it.each([
    ['(415) 555-2671', '+14155552671'],
    ['415.555.2671', '+14155552671'],
    ['1-415-555-2671', '+14155552671'],
    ['4155552671.0', '+14155552671'],
    ['cell: 415 555 2671', '+14155552671'],
    ['+52 55 1234 5678', '+525512345678'],
    ['415-555-2671 x12', ['+14155552671', 'phone-extension']],
    ['415-555-2671 (mother, no messages)', ['+14155552671', 'phone-with-remark']],
    ['415-555-2671 / 415-555-2672', ['+14155552671', 'several-phones']],
    ['123-456-7890', ['+11234567890', 'phone-doubtful']],
    ['555-2671', 'phone-without-area-code'],
    ['415-555-26', 'phone-impossible'],
    ['ask Sam', 'not-a-phone'],
  ])('written %s is %j', (cell, expected) => {
    expect(shown(readPhone(cell, 'US'))).toEqual(expected);
  });

  it('without a prefix is one of the country given', () => {
    expect(shown(readPhone('55 1234 5678', 'MX'))).toBe('+525512345678');
  });
});

describe('a name in one cell', () => {
  it.each([
    ['Smith, John', { given: 'John', family: 'Smith' }],
    ['John Smith', { given: 'John', family: 'Smith' }],
    ['de la Cruz, Ana María', { given: 'Ana María', family: 'de la Cruz' }],
    ['Ana de la Cruz', { given: 'Ana', family: 'de la Cruz' }],
    ['John Smith, Jr.', { given: 'John', family: 'Smith Jr.' }],
    ['Robert "Bob" Smith', { given: 'Robert', family: 'Smith', chosen: 'Bob' }],
    ['Dr. Ana Ruiz', { given: 'Ana', family: 'Ruiz' }],
    ['Luz', { given: 'Luz' }],
    ['María José García López', [{ given: 'María José', family: 'García López' }, 'name-split']],
    ['Juan Pérez Soto', [{ given: 'Juan', family: 'Pérez Soto' }, 'name-split']],
    ['Mary Ann Smith', [{ given: 'Mary Ann', family: 'Smith' }, 'name-split']],
    ['415-555-2671', 'not-a-name'],
    ['ana@example.org', 'not-a-name'],
  ])('%s is divided as %j', (cell, expected) => {
    expect(shown(readName(cell))).toEqual(expected);
  });
});

describe('an answer', () => {
  it.each([
    ['Yes', true],
    ['sí', true],
    ['X', true],
    ['✓', true],
    ['N', false],
    ['FALSE', false],
    ['maybe', 'not-yes-or-no'],
  ])('of yes or no written %s is %j', (cell, expected) => {
    expect(shown(readYesNo(cell))).toBe(expected);
  });

  it.each([
    ['45', 45],
    ['45 min', 45],
    ['1:30', 90],
    ['1 h 15', 75],
    ['1.5 hours', 90],
    ['una hora y media', 90],
    ['2h', 120],
    ['a while', 'not-minutes'],
    ['5000', 'not-minutes'],
  ])('of length written %s is %j', (cell, expected) => {
    expect(shown(readMinutes(cell))).toBe(expected);
  });

  it.each([
    ['English', ['en']],
    ['Inglés y español', ['en', 'es']],
    ['Spanish / English', ['es', 'en']],
    ['Haitian Creole, ASL', ['ht', 'ase']],
    ['es', ['es']],
    ['Elvish', 'unknown-language'],
  ])('of languages written %s is %j', (cell, expected) => {
    expect(shown(readLanguages(cell))).toEqual(expected);
  });

  it.each([
    ['She / Her', 'she/her'],
    ['they', 'they/them'],
    ['Ella', 'ella'],
    ['fae/faer', 'fae/faer'],
    ['F', 'not-pronouns'],
  ])('of pronouns written %s is %s', (cell, expected) => {
    expect(shown(readPronouns(cell))).toBe(expected);
  });

  it.each([
    ['Ana@Example.ORG', 'Ana@example.org'],
    ['Ana Ruiz <ana@example.org>', 'ana@example.org'],
    ['ana@example.org; ana@work.example', ['ana@example.org', 'several-emails']],
    ['ana at example.org', 'not-an-email'],
    ['ana@example', 'not-an-email'],
  ])('of an address written %s is %j', (cell, expected) => {
    expect(shown(readEmail(cell))).toEqual(expected);
  });
});

describe('a cell read for its field', () => {
  const dates = { order: 'mdy', evidence: 'clear', undecided: 0 } as const;
  const read = (key: string, cell: string): unknown => {
    const field = participantFields.find((one) => one.key === key);
    const value = field && readField(field, cell, { ...context, dates });
    return value && shown(value);
  };

  it('is empty when it says that there is nothing', () => {
    for (const cell of ['', ' ', '\u00a0', 'N/A', '-', 'ninguno', 'Unknown', '???']) {
      expect([cell, read('phone', cell)]).toEqual([cell, undefined]);
    }
  });

  it('is somebody’s name even when the name means nothing elsewhere', () => {
    expect(read('familyName', 'Na')).toBe('Na');
    expect(read('givenName', '—')).toBe(undefined);
  });

  it('keeps the zeros of a number of record and drops what a spreadsheet added', () => {
    expect(read('externalId', "'00123")).toBe('00123');
    expect(read('externalId', '123.0')).toBe('123');
  });

  it('is never a formula’s error', () => {
    expect(read('note', '#REF!')).toBe('formula-error');
  });

  it('keeps the breaks of a note', () => {
    expect(read('note', ' one\r\ntwo ')).toBe('one\ntwo');
  });
});
