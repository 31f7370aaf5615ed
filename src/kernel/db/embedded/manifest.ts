import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Rises when an older program could not restore what a newer one wrote. */
export const manifestFormat = 1;

/** No way out of the backup's folder, whoever wrote the manifest. */
const insidePath = z
  .string()
  .regex(/^(cluster|files)\//)
  .refine((path) => path.split('/').every((part) => part !== '' && part !== '.' && part !== '..'));

const manifestBody = z.strictObject({
  format: z.literal(manifestFormat),
  /** ISO instant, UTC: when the copy was complete. */
  madeAt: z.iso.datetime(),
  /** Version of PostgreSQL that can start what is restored. */
  postgresMajor: z.int().positive(),
  /** Positions in the write-ahead log. Everything acknowledged before `stopLsn` is in the backup. */
  startLsn: z.string(),
  stopLsn: z.string(),
  /** Folders to make, empty ones included. */
  folders: z.array(insidePath),
  files: z.array(z.strictObject({ path: insidePath, size: z.int().min(0), sha256: z.hex().length(64) })),
});

const manifestFile = manifestBody.extend({ checksum: z.string() });

export type BackupManifest = z.output<typeof manifestBody>;

export type BackedUpFile = BackupManifest['files'][number];

function checksumOf(body: BackupManifest): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex');
}

export function writeManifest(body: BackupManifest): string {
  return `${JSON.stringify({ ...body, checksum: checksumOf(body) }, null, 1)}\n`;
}

/** Throws when the text is no manifest of this format, or not as it was written. */
export function readManifest(text: string): BackupManifest {
  const { checksum, ...body } = manifestFile.parse(JSON.parse(text));
  if (checksum !== checksumOf(body)) throw new Error('checksum differs');
  return body;
}
