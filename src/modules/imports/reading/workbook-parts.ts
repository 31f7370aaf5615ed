import { strFromU8, unzipSync, zipSync } from 'fflate';

/** The XML files of a workbook by their path in the archive. */
export type WorkbookParts = Record<string, Uint8Array>;

export interface SheetPart {
  readonly path: string;
  readonly hidden: boolean;
}

/**
 * Unpacks the XML of a workbook. The sizes are those the archive's directory declares; unpacking stops with an error
 * where a file turns out larger than declared, so that a small file cannot fill the memory.
 * @returns 'too-large' when the declared sizes exceed the limit in bytes.
 * @throws when the archive is damaged.
 */
export function unpackWorkbook(bytes: Uint8Array, limit: number): WorkbookParts | 'too-large' {
  let total = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.(xml|rels)$/.test(name)) return false;
      total += originalSize;
      return total <= limit;
    },
  });
  return total > limit ? 'too-large' : parts;
}

/** The parts as an archive again, uncompressed. */
export function packWorkbook(parts: WorkbookParts): Buffer {
  return Buffer.from(zipSync(parts, { level: 0 }));
}

export function textOf(parts: WorkbookParts, path: string): string {
  const part = parts[path];
  return part ? strFromU8(part) : '';
}

/** The sheets in the order of their tabs. */
export function listSheets(parts: WorkbookParts): SheetPart[] {
  const paths = targets(textOf(parts, 'xl/_rels/workbook.xml.rels'));
  return elements(textOf(parts, 'xl/workbook.xml'), 'sheet')
    .filter((sheet) => sheet.has('name'))
    .map((sheet) => ({
      path: paths.get(sheet.get('id') ?? '') ?? '',
      hidden: (sheet.get('state') ?? 'visible') !== 'visible',
    }));
}

function targets(relations: string): Map<string, string> {
  const paths = new Map<string, string>();
  for (const relation of elements(relations, 'Relationship')) {
    const target = relation.get('Target') ?? '';
    paths.set(relation.get('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return paths;
}

/** The attributes of every element of this name, whatever prefix the writing program gave elements and attributes. */
export function elements(xml: string, name: string): Map<string, string>[] {
  const tags = xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}\\s([^>]*)>`, 'g'));
  return [...tags].map(([, attributes]) => attributesOf(attributes ?? ''));
}

function attributesOf(text: string): Map<string, string> {
  const found = text.matchAll(/(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map([...found].map(([, name, double, single]) => [name ?? '', double ?? single ?? '']));
}
