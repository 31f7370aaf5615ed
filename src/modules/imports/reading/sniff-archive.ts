import { unzipSync } from 'fflate';
import type { RefusalCode } from './codes.ts';

/** A file that must lie in the archive → what the archive is. The first that fits wins. */
const members: readonly (readonly [RegExp, RefusalCode])[] = [
  [/^xl\/workbook\.bin$/, 'binary-excel'],
  [/^word\/document\.xml$/, 'word-document'],
  [/^Index(\.zip|\/Document\.iwa)$/, 'apple-numbers'],
  [/^META-INF\/manifest\.xml$/, 'open-document'],
];

/** The names in an archive's directory, nothing unpacked; undefined when the directory cannot be read. */
function namesIn(bytes: Uint8Array): string[] | undefined {
  const names: string[] = [];
  try {
    unzipSync(bytes, { filter: ({ name }) => names.push(name) < 0 });
    return names;
  } catch {
    return undefined;
  }
}

/** A zip file by what lies in it: workbooks of several programs and plain archives all start alike. */
export function sniffArchive(bytes: Uint8Array): RefusalCode | 'workbook' {
  const names = namesIn(bytes);
  if (!names) return 'damaged-excel';
  if (names.includes('xl/workbook.xml')) return 'workbook';
  return members.find(([member]) => names.some((name) => member.test(name)))?.[1] ?? 'zip-archive';
}
