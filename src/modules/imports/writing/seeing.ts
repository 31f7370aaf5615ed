import type { Role } from '../../../kernel/access/index.ts';
import type { Seeing } from '../schema/import.ts';

/** People a file would add, by where they would be and with whom. */
export interface Group {
  /** The id of a program; `new` for one that is made with them, `none` for nobody's team. */
  place: string;
  coachId: string | null;
  count: number;
}

export interface Asker {
  roles: readonly Role[];
  programIds: readonly string[];
  staffId: string;
}

type Reason = Seeing['unseen'][number]['reason'];

/** Roles whose list of people holds those of their programs and caseload; see the policy of people. */
const withList: readonly Role[] = ['coach', 'employment-specialist', 'clinician', 'front-desk'];

/** Why the asker will not see somebody, who is no manager; undefined when they will. */
function whyUnseen({ roles, programIds, staffId }: Asker, { place, coachId }: Group): Reason | undefined {
  if (!roles.some((role) => withList.includes(role))) return 'role';
  if (coachId === staffId || programIds.includes(place)) return undefined;
  if (coachId === null && place === 'none') return 'nowhere';
  return coachId === null && place === 'new' ? 'new-program' : 'elsewhere';
}

const order: readonly Reason[] = ['role', 'nowhere', 'new-program', 'elsewhere'];

/** How many of the people a file would add the asker will not see in the list, and why. */
export function seeingOf(asker: Asker, groups: readonly Group[]): Seeing {
  const sum = (some: readonly Group[]): number => some.reduce((all, { count }) => all + count, 0);
  const onlyManagers = sum(groups.filter(({ place, coachId }) => place === 'none' && coachId === null));
  const withoutCoach = sum(groups.filter(({ coachId }) => coachId === null));
  if (asker.roles.includes('manager')) return { unseen: [], onlyManagers, withoutCoach };
  const unseen = order.map((reason) => ({
    reason,
    count: sum(groups.filter((group) => whyUnseen(asker, group) === reason)),
  }));
  return { unseen: unseen.filter(({ count }) => count > 0), onlyManagers, withoutCoach };
}
