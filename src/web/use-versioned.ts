import { useState } from 'preact/hooks';
import { Problem } from './problem.ts';

/** What somebody else saved meanwhile, as the server told it. */
export type Theirs = Readonly<Record<string, unknown>> & { version: number };

function theirsIn(error: unknown): Theirs | undefined {
  if (!(error instanceof Problem) || error.status !== 409) return undefined;
  const { theirs } = error.extra;
  if (typeof theirs !== 'object' || theirs === null || !('version' in theirs)) return undefined;
  return { ...theirs, version: Number(theirs.version) };
}

/**
 * Saves over a version. When somebody else saved first, what is written stays in the form, their version is shown
 * beside it, and saving once more saves over theirs.
 */
export function useVersioned(version: number) {
  const [theirs, setTheirs] = useState<Theirs>();
  const save = async (send: (version: number) => Promise<unknown>): Promise<void> => {
    try {
      await send(theirs?.version ?? version);
    } catch (error) {
      setTheirs(theirsIn(error) ?? theirs);
      throw error;
    }
    setTheirs(undefined);
  };
  return { theirs, save };
}
