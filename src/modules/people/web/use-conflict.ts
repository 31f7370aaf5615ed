import { useState } from 'preact/hooks';
import { Problem } from '../../../web/api.ts';

export interface Conflict<Change> {
  yours: Change;
  theirs: Record<string, unknown> & { version: number };
}

function conflictIn<Change>(error: unknown, yours: Change): Conflict<Change> | undefined {
  if (!(error instanceof Problem) || error.status !== 409) return undefined;
  const { theirs } = error.extra;
  if (typeof theirs !== 'object' || theirs === null || !('version' in theirs)) return undefined;
  return { yours, theirs: { ...theirs, version: Number(theirs.version) } };
}

/** Saves over a version. When somebody else was first nothing is saved, and both versions are there to be shown. */
export function useConflict<Change>(send: (change: Change, version: number) => Promise<void>) {
  const [conflict, setConflict] = useState<Conflict<Change>>();
  const save = async (change: Change, version: number): Promise<void> => {
    try {
      await send(change, version);
    } catch (error) {
      const found = conflictIn(error, change);
      if (!found) throw error;
      setConflict(found);
      return;
    }
    setConflict(undefined);
  };
  return { conflict, save };
}
