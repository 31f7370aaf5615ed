import { Failure } from '../../../kernel/failure.ts';
import { manifestFile } from '../domain.ts';
import { Manifest } from '../schema.ts';
import { readZip } from './zip-entries.ts';

export const damaged = (detail: string, cause?: unknown): Failure =>
  new Failure('invalid', 'exports/damaged', { detail, ...(cause === undefined ? {} : { cause }) });

/** The manifest of an export, its last file. Fails with `exports/damaged` when this is no export, or not a whole one. */
export async function readManifest(source: AsyncIterable<Uint8Array>): Promise<Manifest> {
  const pieces: Uint8Array[] = [];
  try {
    await readZip(source, (file) =>
      file === manifestFile
        ? { take: (bytes) => void pieces.push(bytes), settle: async () => undefined }
        : undefined,
    );
    return Manifest.parse(JSON.parse(Buffer.concat(pieces).toString('utf8')));
  } catch (cause) {
    throw damaged('This file is no export of Throughline, or not all of it is here.', cause);
  }
}
