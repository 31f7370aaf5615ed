import { fold, wordsOf } from '../../../lib/similarity/fold.ts';
import type { NamesMeant } from './names-meant.ts';
import { meaningIn, nothingMeant } from './names-meant.ts';

export interface Colleague {
  id: string;
  name: string;
  endedOn?: string | undefined;
}

export type FoundColleague = { kind: 'colleague'; id: string } | { kind: 'unknown' } | { kind: 'unclear' };

/** The colleague a file names: whoever a person said, the whole name, or as much of it as only one colleague has. */
export function colleagueOf(
  name: string,
  all: readonly Colleague[],
  meant: NamesMeant = nothingMeant,
): FoundColleague {
  const meaning = meaningIn(meant, 'coach', name);
  if (meaning === undefined || meaning === 'aside') return colleagueCalled(name, all);
  const known = all.find((one) => one.id === meaning.id);
  return known ? { kind: 'colleague', id: known.id } : colleagueCalled(meaning.is, all);
}

function colleagueCalled(name: string, all: readonly Colleague[]): FoundColleague {
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

/** As `colleagueOf`, for a caseload that begins: only with somebody who works here now. */
export function coachOf(
  name: string,
  all: readonly Colleague[],
  meant: NamesMeant = nothingMeant,
): FoundColleague | { kind: 'ended' } {
  const here = all.filter(({ endedOn }) => endedOn === undefined);
  const found = colleagueOf(name, here, meant);
  if (found.kind !== 'unknown') return found;
  return colleagueOf(name, all, meant).kind === 'unknown' ? found : { kind: 'ended' };
}
