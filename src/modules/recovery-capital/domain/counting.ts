import { shownChain, told } from '../../../lib/small-cells.ts';
import type { Domain } from './domains.ts';
import { socialDomains } from './domains.ts';

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
    // Each is a part of the one before: none may be worked out from another.
    const counts = [people.size, peopleIn(here), peopleIn(grown)];
    const shown = shownChain(counts);
    return {
      domain,
      withStrength: told(peopleIn(here), shown[1]),
      grownHere: told(peopleIn(grown), shown[2]),
    };
  });
}
