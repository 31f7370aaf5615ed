import type { RefusalCode } from './codes.ts';
import { sniffArchive } from './sniff-archive.ts';
import { startsWith } from './sniff-bytes.ts';
import { sniffCompoundFile } from './sniff-compound-file.ts';

/** What the bytes are, whatever the file's name says: something to read on, or the reason not to. */
export type Sniffed = 'text' | 'workbook' | RefusalCode;

/** First bytes in hexadecimal → what they announce. */
const signatures: readonly (readonly [string, RefusalCode])[] = [
  ['25504446', 'pdf'],
  ['7b5c727466', 'word-document'],
  ['89504e47', 'picture'],
  ['ffd8ff', 'picture'],
  ['47494638', 'picture'],
  ['49492a00', 'picture'],
  ['4d4d002a', 'picture'],
  ['1f8b', 'compressed'],
  ['377abcaf271c', 'compressed'],
  ['526172211a07', 'compressed'],
  ['425a68', 'compressed'],
  ['fd377a585a00', 'compressed'],
  ['28b52ffd', 'compressed'],
  // Excel 2 to 4 wrote their stream bare, without the compound file around it.
  ['0900040002001000', 'old-excel'],
  ['0902060000001000', 'old-excel'],
  ['0904060000001000', 'old-excel'],
];

/** Recognises a file by its bytes; `text` still has to prove that it is a table. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return 'empty-file';
  if (startsWith(bytes, '504b0304') || startsWith(bytes, '504b0506')) return sniffArchive(bytes);
  if (startsWith(bytes, 'd0cf11e0a1b11ae1')) return sniffCompoundFile(bytes);
  return signatures.find(([signature]) => startsWith(bytes, signature))?.[1] ?? 'text';
}
