import type { ColumnGuess } from './guess-columns.ts';
import type { Mapping } from './mapping.ts';
import type { RecordType } from './targets.ts';

export interface MappedFile {
  /** The file's name, without its folder. */
  readonly file: string;
  readonly sheet?: string | undefined;
}

/** The mapping that guessed columns come to, for a person to change and agree to. Columns without a field are left out. */
export function suggestMapping(
  record: RecordType,
  guesses: readonly ColumnGuess[],
  { file, sheet }: MappedFile,
): Mapping {
  const mapped = guesses.flatMap(({ field, column }) =>
    field === undefined ? [] : [[field, { column: column.key }] as const],
  );
  const idle = guesses.filter(({ field }) => field === undefined).map(({ column }) => column.key);
  return {
    format: 'throughline-mapping/1',
    record,
    sources: { file: sheet === undefined ? { file } : { file, sheet } },
    fields: Object.fromEntries(mapped),
    ...(idle.length > 0 ? { leaveOut: idle } : {}),
  };
}
