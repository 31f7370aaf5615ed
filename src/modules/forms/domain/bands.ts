import type { BandReading, CutOff, ScaleResult } from './scoring-rules.ts';

type Reading = Pick<ScaleResult, 'band' | 'readings' | 'flags'>;

function readingOf(cutOff: CutOff, value: number): readonly BandReading[] {
  const band = cutOff.bands.find(({ from, to }) => from <= value && value <= to);
  return band ? [{ band, cutOff }] : [];
}

/** Whether a cut-off is for this person: true, false, or undefined when that is not known. */
function isFor({ dependsOn }: CutOff, known: Readonly<Record<string, string>>): boolean | undefined {
  if (!dependsOn) return true;
  const said = known[dependsOn.on];
  return said === undefined ? undefined : said === dependsOn.is;
}

/**
 * The ranges a value lies in. Where a cut-off depends on something unknown, every reading is given, no band is called the
 * one, and nothing is flagged unless all of them agree.
 */
export function readBands(
  cutOffs: readonly CutOff[],
  value: number,
  known: Readonly<Record<string, string>>,
): Reading {
  const certain = cutOffs.filter((cutOff) => isFor(cutOff, known) === true);
  const open = cutOffs.filter((cutOff) => isFor(cutOff, known) === undefined);
  const readings = [...certain, ...open].flatMap((cutOff) => readingOf(cutOff, value));
  const decided = certain.flatMap((cutOff) => readingOf(cutOff, value));
  const [band] = decided;
  return { readings, flags: flagsOf(decided, open, value), ...(band && open.length === 0 ? { band } : {}) };
}

function flagsOf(decided: readonly BandReading[], open: readonly CutOff[], value: number): readonly string[] {
  const certain = decided.filter(({ band }) => band.positive === true).map(({ band }) => band.key);
  const possible = open.flatMap((cutOff) => readingOf(cutOff, value));
  const all = possible.length > 0 && possible.every(({ band }) => band.positive === true);
  return [...new Set([...certain, ...(all ? possible.map(({ band }) => band.key) : [])])];
}
