import { fold, wordsOf } from '../../../lib/similarity/fold.ts';

export interface Colleague {
  id: string;
  name: string;
  endedOn?: string | undefined;
}

export type FoundColleague = { kind: 'colleague'; id: string } | { kind: 'unknown' } | { kind: 'unclear' };

/** The colleague a file names: the whole name, or as much of it as only one colleague has. */
export function colleagueOf(name: string, all: readonly Colleague[]): FoundColleague {
  const exact = all.filter((one) => fold(one.name) === fold(name));
  const given = wordsOf(name);
  const partly = all.filter((one) => {
    const words = new Set(wordsOf(one.name));
    return given.length > 0 && given.every((word) => words.has(word));
  });
  const [found, ...others] = exact.length > 0 ? exact : partly;
  if (!found) return { kind: 'unknown' };
  return others.length > 0 ? { kind: 'unclear' } : { kind: 'colleague', id: found.id };
}
