import { Failure } from '../failure.ts';

/** A value written into a statement's text, null where there is none. PostgreSQL reads the rest of a text after a zero byte as no text at all. */
export function literal(value: string | null | undefined): string {
  if (value === null || value === undefined) return 'null';
  if (value.includes('\0')) throw new Failure('bug', 'kernel/bad-literal');
  const quoted = `'${value.replaceAll("'", "''")}'`;
  // Read alike whether or not the server takes backslashes for themselves.
  return value.includes('\\') ? ` E${quoted.replaceAll('\\', '\\\\')}` : quoted;
}
