import type { Day } from '../../../lib/dates.ts';
import type { Names } from './names.ts';
import type { Reach } from './reach.ts';

export interface Address {
  street?: string | undefined;
  city?: string | undefined;
  region?: string | undefined;
  postcode?: string | undefined;
}

/** Someone the participant leans on, and what they may be told. */
export interface Supporter {
  name: string;
  relation?: string | undefined;
  phone?: string | undefined;
  /** Whether they may know that the participant comes to us. Never assumed. */
  mayBeTold: boolean;
}

export interface Participant extends Names {
  id: string;
  pronouns?: string | undefined;
  birthOn?: Day | undefined;
  languages: string[];
  phone?: string | undefined;
  email?: string | undefined;
  address?: Address | undefined;
  /** Numbers other systems gave, bare or as 'system:number'. */
  externalIds: string[];
  reach: Reach;
  supporters: Supporter[];
  version: number;
  /** The record this one is merged into, while it is. */
  mergedInto?: string | undefined;
}
