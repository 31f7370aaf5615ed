import type { AnyPermit } from '../../kernel/access/index.ts';
import type { ProgramKind } from './domain.ts';

/** A part of the house that some kinds of program have no use for. The menu leaves it out where nobody runs one of its kinds. */
export interface Part {
  /** As menu entries name it in `part`; `menu.part.<name>` of this room's words says it. */
  readonly name: string;
  readonly kinds: readonly ProgramKind[];
  /** Whether anything lies in it that whoever asks may see: it then stays in the menu, whatever is run here. */
  written(permit: AnyPermit): Promise<boolean>;
}

const parts = new Map<string, Part>();

/** Says, as a room is loaded, which kinds of program have a use for a part of it. What no room declares is everybody's. */
export function definePart(part: Part): Part {
  parts.set(part.name, part);
  return part;
}

export const allParts = (): readonly Part[] => [...parts.values()];

/** Why a part stands in the menu, or that it does not. */
export type PartStanding = 'kind' | 'chosen' | 'written' | 'left-out';

export interface MenuFacts {
  /** Kinds of the programs that are open. */
  kinds: readonly ProgramKind[];
  /** Parts that the organization asked for beside those of its kinds. */
  also: readonly string[];
}

/** As far as it can be said without looking at what was written. While no program is open nothing is left out. */
export function plainStanding(part: Part, { kinds, also }: MenuFacts): 'kind' | 'chosen' | undefined {
  if (kinds.length === 0 || part.kinds.some((kind) => kinds.includes(kind))) return 'kind';
  return also.includes(part.name) ? 'chosen' : undefined;
}
