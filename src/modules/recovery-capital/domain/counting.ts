import type { Domain } from './domains.ts';
import { socialDomains } from './domains.ts';

/** Fewer people than this could be told apart: such a count is not shown. */
export const fewestShown = 11;

/** A count among so many people; null where it, or the rest, is small enough to point at somebody. */
export function shownCount(count: number, of: number): number | null {
  const rest = of - count;
  return count < fewestShown || (rest > 0 && rest < fewestShown) ? null : count;
}

export interface TaggedOf {
  readonly participantId: string;
  readonly domain: string;
  readonly origin: string;
}

export interface DomainCount {
  domain: Domain;
  withStrength: number | null;
  grownHere: number | null;
}

const peopleIn = (all: readonly TaggedOf[]): number =>
  new Set(all.map(({ participantId }) => participantId)).size;

/** Of these people, how many have a strength written down in each domain of social capital; each person once. */
export function countSocial(people: ReadonlySet<string>, strengths: readonly TaggedOf[]): DomainCount[] {
  return socialDomains.map((domain) => {
    const here = strengths.filter((one) => one.domain === domain && people.has(one.participantId));
    const grown = here.filter(({ origin }) => origin === 'new');
    const withStrength = shownCount(peopleIn(here), people.size);
    return {
      domain,
      withStrength,
      // Told beside the count it is a part of: the rest of that one must not point at somebody either.
      grownHere: withStrength === null ? null : shownCount(peopleIn(grown), withStrength),
    };
  });
}
