import { standingOn } from '../domain/guardianship.ts';
import { standingLines } from '../domain/own-plan.ts';
import type { GuardianView, PlanLine } from '../schema/views.ts';
import type { Guardian } from '../store/guardians.ts';
import type { PlanVersion } from '../store/own-plan.ts';

/** What stands of a plan; what a line said before is its writer's alone. */
export function linesOf(versions: readonly PlanVersion[], whose: 'own' | 'shown'): PlanLine[] {
  return standingLines(versions).map(({ line, earlier }) => ({
    id: line.id,
    rootId: line.rootId,
    part: line.part,
    what: line.what,
    done: line.done,
    writtenAt: line.writtenAt.toISOString(),
    ...(line.dueOn ? { dueOn: line.dueOn } : {}),
    earlier:
      whose === 'own'
        ? earlier.map((one) => ({ id: one.id, what: one.what, at: one.writtenAt.toISOString() }))
        : [],
  }));
}

interface Around {
  today: string;
  names: Readonly<Record<string, string>>;
  cameIn: ReadonlySet<string>;
}

export const guardianView = (one: Guardian, { today, names, cameIn }: Around): GuardianView => ({
  id: one.id,
  called: one.called,
  basis: one.basis,
  paper: one.paper,
  seenOn: one.seenOn,
  fromOn: one.fromOn,
  untilOn: one.untilOn,
  standing: standingOn(one, today),
  recordedBy: names[one.recordedById] ?? '',
  recordedAt: one.recordedAt.toISOString(),
  cameIn: cameIn.has(one.familyId),
  ...(one.state ? { state: one.state } : {}),
});
