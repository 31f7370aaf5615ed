import type { GuessContext } from './guess-columns.ts';
import { guessColumns } from './guess-columns.ts';
import type { Table } from './table.ts';
import type { RecordType } from './targets.ts';
import { fieldsOf } from './targets.ts';

/** Fields that only one kind of record has; the others occur in both. */
const telling: Readonly<Record<RecordType, readonly string[]>> = {
  participant: [
    'birthDate',
    'phone',
    'email',
    'givenName',
    'familyName',
    'fullName',
    'pronouns',
    'startedOn',
  ],
  contact: ['happenedAt', 'minutes', 'outcome', 'place'],
};

/** Whether a table lists participants or contacts, by which telling fields its columns are. */
export function guessRecordType(table: Table, context: GuessContext): RecordType {
  return weight(table, 'contact', context) > weight(table, 'participant', context)
    ? 'contact'
    : 'participant';
}

function weight(table: Table, type: RecordType, context: GuessContext): number {
  return guessColumns(table, fieldsOf[type], context)
    .filter(({ field }) => field !== undefined && telling[type].includes(field))
    .reduce((sum, { confidence }) => sum + confidence, 0);
}
