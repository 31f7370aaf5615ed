import type { Finding, Said } from '../schema/file.ts';

type Warning = Said & { field?: string | undefined };

interface Gathered {
  field: string | undefined;
  code: string;
  count: number;
  /** How often each value was met. */
  values: Map<string, number>;
  /** Values met for the first time when enough were kept already. */
  beyond: number;
}

/** Warnings of a look, gathered by field and code. */
export type Findings = Map<string, Gathered>;

const shown = 4;
const longest = 60;
/** Of more different values than this only their number is kept; a file may hold a million. */
const kept = 2000;

export const noFindings = (): Findings => new Map();

export function gatherFinding(findings: Findings, { field, code, params }: Warning): void {
  const key = `${field ?? ''} ${code}`;
  const found = findings.get(key) ?? { field, code, count: 0, values: new Map(), beyond: 0 };
  findings.set(key, found);
  found.count++;
  const { given } = params;
  if (given === undefined || given === '') return;
  const value = String(given).slice(0, longest);
  const before = found.values.get(value);
  if (before === undefined && found.values.size >= kept) found.beyond++;
  else found.values.set(value, (before ?? 0) + 1);
}

/** The most frequent first, of each a few values and how many other ones there are. */
export function findingsOf(findings: Findings): Finding[] {
  const all = [...findings.values()].toSorted((one, other) => other.count - one.count);
  return all.map(({ field, code, count, values, beyond }) => {
    const byCount = [...values].toSorted(([, one], [, other]) => other - one).map(([value]) => value);
    const more = byCount.length - Math.min(byCount.length, shown) + beyond;
    return { ...(field ? { field } : {}), code, count, values: byCount.slice(0, shown), more };
  });
}
