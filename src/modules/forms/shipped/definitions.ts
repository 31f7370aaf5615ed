import type { Coding } from '../domain/answer.ts';
import type { Phrase } from '../domain/form.ts';
import type { Instrument, InstrumentItem } from '../domain/instrument.ts';
import type { Band, CutOff, ItemScale } from '../domain/scoring-rules.ts';
import { mappingLabel } from './mapping-label.ts';

/** Words in English with their Spanish. */
export const say = (text: string, es: string): Phrase => ({ text, translations: { es } });

export const loinc = (code: string): Coding => ({ system: 'http://loinc.org', code });

export const local = (code: string): Coding => ({ system: 'urn:throughline:instruments', code });

/** Items by number, with the LOINC codes that are known; every item counts from min to max. */
export const numbered = (
  codes: readonly (string | undefined)[],
  min: number,
  max: number,
): readonly InstrumentItem[] =>
  codes.map((code, at) => ({
    key: String(at + 1),
    codes: code === undefined ? [] : [loinc(code)],
    range: { min, max },
  }));

export const keysOf = (items: readonly InstrumentItem[]): readonly string[] => items.map(({ key }) => key);

export const band = (key: string, from: number, to: number, label: Phrase, positive = false): Band => ({
  key,
  from,
  to,
  label,
  ...(positive ? { positive } : {}),
});

/** A cut-off read in its source, in force since the source was published. */
export const cutOff = (source: string, effectiveFrom: string, bands: readonly Band[]): CutOff => ({
  source,
  effectiveFrom,
  provisional: false,
  bands,
});

/** A sum over items that counts whole forms only: the sources publish no rule for missing answers. */
export const wholeSum = (
  key: string,
  label: Phrase,
  items: readonly string[],
  range: { min: number; max: number },
  cutOffs: readonly CutOff[],
): ItemScale => ({
  of: 'items',
  key,
  label,
  method: 'sum',
  items,
  range,
  cutOffs,
  missing: { rule: 'complete' },
});

type Own = Pick<
  Instrument,
  'key' | 'version' | 'name' | 'about' | 'source' | 'terms' | 'codes' | 'items' | 'scoring' | 'roles'
>;

/** A definition without wording: the site that holds the wording brings it. */
export const definition = (own: Own, more: Partial<Instrument> = {}): Instrument => ({
  effectiveFrom: '2026-01-01',
  languages: [],
  reliability: [],
  mapping: { label: mappingLabel, sources: [] },
  validated: true,
  needsOnCall: false,
  offline: true,
  gates: 'never',
  tellsChange: true,
  ...own,
  ...more,
});
