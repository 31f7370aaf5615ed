import type { Instrument } from './instrument.ts';
import { packageMark } from './package-shape.ts';
import { toQuestionnaire } from './to-questionnaire.ts';

/** An instrument as one file, whole: reading it gives the same instrument. */
export function toPackage(instrument: Instrument): Readonly<Record<string, unknown>> {
  const { form, gates: _, ...said } = instrument;
  return { package: packageMark, ...said, ...(form ? { questionnaire: toQuestionnaire(form) } : {}) };
}
