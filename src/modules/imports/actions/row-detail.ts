import { z } from 'zod';
import type { PlannedRecord } from '../reading/record-drafts.ts';
import type { Warning } from '../reading/row-outcome.ts';
import { tidyLine } from '../reading/tidy.ts';
import { Said, Telling } from '../schema/file.ts';
import { LikelyView } from '../schema/import.ts';

/** What is told of a row until the import is done: sealed, since it is people's own. */
export const RowDetail = z.object({
  says: z.array(Telling).default([]),
  params: Said.shape.params.default({}),
  warnings: z.array(Said.extend({ field: z.string().optional() })).default([]),
  likely: LikelyView.optional(),
});
export type RowDetail = z.output<typeof RowDetail>;

export type RowWarning = RowDetail['warnings'][number];

/** A row in a few words. */
export function saysOf(record: PlannedRecord): Telling[] {
  if (record.type === 'contact') {
    const { participantId, happenedAt, outcome } = record.fields;
    return [...filled(participantId), dayOf(happenedAt), ...(outcome ? [{ outcome }] : [])];
  }
  const { chosenName, givenName, familyName, birthDate, externalId } = record.fields;
  const names = filled(givenName ?? chosenName, familyName).join(' ');
  const called = givenName !== undefined && chosenName !== undefined ? `(${chosenName})` : undefined;
  const name = filled([names, called].filter(Boolean).join(' '));
  return [...name, ...(birthDate === undefined ? [] : [dayOf(birthDate)]), ...filled(externalId)];
}

/** From 'YYYY-MM-DD', or 'YYYY-MM-DDTHH:MM'. */
function dayOf(written: string): Telling {
  const [day = '', time] = written.split('T');
  return time === undefined ? { day } : { day, time };
}

const cellsShown = 4;
const longestCell = 60;

/** The first filled cells of a row that was not understood. */
export function firstCells(cells: readonly string[]): string[] {
  // A merged title stands in every cell it spans.
  const texts = [...new Set(cells.map(tidyLine).filter((text) => text !== ''))];
  return texts.slice(0, cellsShown).map((text) => text.slice(0, longestCell));
}

const filled = (...texts: (string | undefined)[]): string[] =>
  texts.flatMap((text) => (text === undefined || text === '' ? [] : [text]));

export function warningOf({ field, code, given, parts }: Warning): RowWarning {
  return { field, code, params: { given, ...parts } };
}
