import type { AnyPermit } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import type { Day } from '../../../lib/dates.ts';
import { addDays, dayIn } from '../../../lib/dates.ts';
import { getOrganization } from '../../organizations/index.ts';
import type { Episode } from '../domain.ts';
import { followUpDoubt } from '../domain.ts';
import type { Closing, Enrolment } from '../schema.ts';

export const refused = (field: string, code: string): Failure =>
  new Failure('invalid', code, { fields: { [field]: code } });

/** A day is left for clocks and zones ahead of this one. */
export const isAhead = (now: Date, day: Day): boolean => day > addDays(dayIn('UTC', now), 1);

/** Nobody joins a program that is not there or has closed, nor on a day that has not come; one day is left for time zones. */
export function mustBeJoinable(
  { now }: AnyPermit,
  program: { closedOn: Day | null } | undefined,
  { startedOn }: Pick<Enrolment, 'startedOn'>,
): void {
  if (!program) throw refused('programId', 'episodes/no-such-program');
  if (program.closedOn) throw refused('programId', 'episodes/program-closed');
  if (isAhead(now, startedOn)) throw refused('startedOn', 'episodes/starts-ahead');
}

async function today(permit: AnyPermit): Promise<Day> {
  const { timeZone } = await getOrganization(permit);
  return dayIn(timeZone, permit.now);
}

/** An episode ends after it began, and what is promised for afterwards can still be kept. */
export async function mustCloseSoundly(
  permit: AnyPermit,
  { startedOn }: Pick<Episode, 'startedOn'>,
  { endedOn, followUp }: Pick<Closing, 'endedOn' | 'followUp'>,
): Promise<void> {
  if (endedOn < startedOn) throw refused('endedOn', 'episodes/ends-before-start');
  // What closes is closed from now on: a day to come would end the team's way in before it.
  if (isAhead(permit.now, endedOn)) throw refused('endedOn', 'episodes/ends-ahead');
  if (followUp.kind === 'none') return;
  const doubt = followUpDoubt(followUp.on, endedOn, await today(permit));
  if (doubt === 'before-end') throw refused('followUp.on', 'episodes/follow-up-before-end');
  if (doubt === 'all-past') throw refused('followUp.on', 'episodes/follow-up-all-past');
}

/** Two people close one episode: the later one is told what the earlier one wrote. It stands; an end is written once. */
export function closedByAnother(yours: Closing, { endedOn, endReason, followUp, version }: Episode): Failure {
  const reason = endReason === undefined ? {} : { reason: endReason };
  return new Failure('conflict', 'episodes/changed-meanwhile', {
    detail: 'Someone changed or closed this first. Both versions are here.',
    extra: { yours, theirs: { endedOn, ...reason, followUp, version } },
  });
}
