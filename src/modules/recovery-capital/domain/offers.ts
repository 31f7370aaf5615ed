import type { Domain } from './domains.ts';

/** What can be offered where something is missing. None of it says that anything is wrong. */
export type Offer =
  | { readonly kind: 'service'; readonly code: string }
  | { readonly kind: 'group'; readonly id: string; readonly name: string }
  | { readonly kind: 'goal' }
  | { readonly kind: 'step' };

interface Offered {
  /** Codes of the list of services every site begins with; what a site retired is not offered. */
  readonly services: readonly string[];
  /** Whether coming to a group helps here. */
  readonly groups: boolean;
}

/** Domain to offers. A service of the site's own that is not named here is found in its list, as before. */
export const offerTable: Readonly<Record<Domain, Offered>> = {
  D1: { services: ['benefits', 'naloxone'], groups: false },
  D2: { services: ['family'], groups: true },
  D3: { services: ['housing', 'benefits'], groups: false },
  D4: { services: ['peer-group', 'coaching-session'], groups: true },
  D5: { services: ['legal', 'job-search', 'papers'], groups: false },
  D6: { services: ['education', 'job-support'], groups: false },
  D7: { services: ['ride'], groups: true },
  D8: { services: ['coaching-session'], groups: true },
};

export interface Here {
  readonly services: readonly { code: string }[];
  readonly groups: readonly { id: string; name: string }[];
}

/** More choices than these are no help. */
const mostGroups = 2;

/** What this place can offer for a domain; a goal and a step of one's own are always there. */
export function offersFor(domain: Domain, { services, groups }: Here): readonly Offer[] {
  const offered = offerTable[domain];
  const here = new Set(services.map(({ code }) => code));
  return [
    ...offered.services.filter((code) => here.has(code)).map((code): Offer => ({ kind: 'service', code })),
    ...(offered.groups
      ? groups.slice(0, mostGroups).map(({ id, name }): Offer => ({ kind: 'group', id, name }))
      : []),
    { kind: 'goal' },
    { kind: 'step' },
  ];
}
