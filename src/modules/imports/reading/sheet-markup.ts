import type { Merge } from './sheet.ts';
import { elements } from './workbook-parts.ts';

/** A sheet's XML with its cells as a person sees them, and what the cells alone do not tell. */
export interface PreparedSheet {
  readonly xml: string;
  readonly merges: readonly Merge[];
  /** How many cells hold a formula's error, such as #N/A. */
  readonly errors: number;
}

const errorCell = /(<(?:\w+:)?c\b[^>]*?\bt=")e(")/g;
const numberCell =
  /<((?:\w+:)?)c\b([^>]*)>((?:<(?:\w+:)?f\b[^>]*?(?:\/>|>[^<]*<\/(?:\w+:)?f>))?<(?:\w+:)?v>)(\d+)</g;

/**
 * Formula errors become the text a person sees (`#N/A`), and whole numbers shown with leading zeros keep them: the
 * workbook reader would give an empty cell for the first and a bare number for the second.
 */
export function prepareSheet(xml: string, padded: ReadonlyMap<string, number>): PreparedSheet {
  const errors = xml.match(errorCell)?.length ?? 0;
  const visible = errors > 0 ? xml.replace(errorCell, '$1str$2') : xml;
  return { xml: padded.size > 0 ? padNumbers(visible, padded) : visible, merges: mergesIn(xml), errors };
}

function padNumbers(xml: string, padded: ReadonlyMap<string, number>): string {
  return xml.replace(
    numberCell,
    (whole, prefix: string, attributes: string, lead: string, digits: string) => {
      const width = padded.get(/\bs="(\d+)"/.exec(attributes)?.[1] ?? '');
      if (width === undefined || /\bt="(?!n")/.test(attributes)) return whole;
      const bare = attributes.replace(/\bt="n"/, '');
      return `<${prefix}c${bare} t="str">${lead}${digits.padStart(width, '0')}<`;
    },
  );
}

/** Cell styles whose number format is nothing but zeros → how many. The keys are the style numbers cells refer to. */
export function paddedStyles(styles: string): Map<string, number> {
  const formats = new Map<string, number>();
  for (const format of elements(styles, 'numFmt')) {
    const code = format.get('formatCode') ?? '';
    if (/^0{2,}$/.test(code)) formats.set(format.get('numFmtId') ?? '', code.length);
  }
  const cellFormats = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? '';
  const widths = elements(cellFormats, 'xf').map((xf) => formats.get(xf.get('numFmtId') ?? ''));
  return new Map(widths.flatMap((width, style) => (width ? [[String(style), width] as const] : [])));
}

function mergesIn(xml: string): Merge[] {
  return elements(xml, 'mergeCell').flatMap((merge) => {
    const found = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(merge.get('ref') ?? '');
    if (!found) return [];
    const [, left = '', top, right = '', bottom] = found;
    return [
      { top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) },
    ];
  });
}

/** 'A' → 0, 'Z' → 25, 'AA' → 26. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
