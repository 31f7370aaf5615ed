const candidates = [',', '\t', ';', '|'] as const;
type Delimiter = (typeof candidates)[number];

const sampleSize = 64_000;
const sampleRecords = 200;
/** A delimiter that divides fewer of the records alike is text, not structure. */
const leastAgreement = 0.5;

const byEnding: Readonly<Record<string, Delimiter>> = { tsv: '\t', tab: '\t', psv: '|' };
const declared = /^sep=([^\r\n])(?:\r|\n|$)/i;

/** What separates the cells: declared in a first line `sep=;` as Excel reads it, or else what divides most records alike. */
export function guessDelimiter(text: string, fileName: string): string {
  const own = declared.exec(text)?.[1];
  if (own !== undefined) return own;
  const ending = byEnding[fileName.split('.').at(-1)?.toLowerCase() ?? ''];
  const records = sampleOf(text);
  const viable = candidates.filter((delimiter) => agreement(records, delimiter) >= leastAgreement);
  if (ending && (viable.includes(ending) || viable.length === 0)) return ending;
  return strongest(records, viable) ?? ',';
}

function strongest(records: readonly string[], viable: readonly Delimiter[]): Delimiter | undefined {
  // Where a comma marks decimals, `1,5;2,3` divides just as evenly at its commas.
  if (viable.includes(';') && !records.some(hasCommaOutsideNumbers)) return ';';
  const ranked = viable.toSorted((left, right) => agreement(records, right) - agreement(records, left));
  // `0017;Ruiz, Ana` divides as evenly at its comma, which is one of a name: a comma between cells needs no space.
  const bare = ranked.filter((delimiter) => delimiter !== ',' || !alwaysBeforeSpace(records, delimiter));
  const [first, second = first] = [ranked[0], bare[0]];
  return first && second && agreement(records, second) >= agreement(records, first) ? second : first;
}

const alwaysBeforeSpace = (records: readonly string[], delimiter: Delimiter): boolean =>
  records.every((record) => !new RegExp(`[${delimiter}](?! )`).test(record));

function hasCommaOutsideNumbers(record: string): boolean {
  return /(^|\D),|,(\D|$)/.test(record);
}

/** The share of records that hold the commonest number (above none) of this delimiter. */
function agreement(records: readonly string[], delimiter: Delimiter): number {
  if (records.length === 0 || isProse(records, delimiter)) return 0;
  const tally = new Map<number, number>();
  for (const record of records) {
    const found = record.split(delimiter).length - 1;
    if (found > 0) tally.set(found, (tally.get(found) ?? 0) + 1);
  }
  return Math.max(0, ...tally.values()) / records.length;
}

/** `Name` above `Smith, John`: one column of text in which each comma is followed by a space. */
function isProse(records: readonly string[], delimiter: Delimiter): boolean {
  if (records[0]?.includes(delimiter)) return false;
  return alwaysBeforeSpace(records, delimiter);
}

/** The first records without their blank ones; what stands in quotation marks is left out, so that it is not counted. */
function sampleOf(text: string): string[] {
  const sample = text.slice(0, sampleSize);
  const bare = sample.replace(/"[^"]*(?:""[^"]*)*"/g, '""');
  const lines = (bare.includes('\n') ? bare.split(/\r?\n/) : bare.split('\r')).slice(0, sampleRecords + 1);
  if (sample.length < text.length && lines.length > 1) lines.pop();
  return lines.filter((line) => line.trim() !== '');
}
