import type { RefusalCode } from './codes.ts';
import { hasWideName } from './sniff-bytes.ts';

/** Names of the streams inside → what the compound file (Office before 2007, and anything encrypted since) is. */
const streams: readonly (readonly [string, RefusalCode])[] = [
  ['EncryptedPackage', 'protected'],
  ['WordDocument', 'word-document'],
  ['Workbook', 'old-excel'],
  ['Book', 'old-excel'],
];

export function sniffCompoundFile(bytes: Uint8Array): RefusalCode {
  return streams.find(([name]) => hasWideName(bytes, name))?.[1] ?? 'not-a-spreadsheet';
}
