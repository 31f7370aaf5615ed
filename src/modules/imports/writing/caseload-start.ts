import type { ParticipantDraft } from '../reading/record-drafts.ts';

/** What is doubtful about the day a sheet says a coach began: words under `lack`. */
type StartDoubt = 'coach-start-ahead' | 'coach-start-early' | 'coach-start-alone';

export interface CaseloadStart {
  /** 'YYYY-MM-DD', before today; the moment of the import where it is absent. */
  since?: string;
  doubt?: StartDoubt;
}

/**
 * Since when somebody is on a coach's caseload. A caseload lets its coach read from the moment it is written, so that
 * none begins on a day to come.
 */
export function caseloadStart(
  { coach, coachSince, startedOn }: Pick<ParticipantDraft, 'coach' | 'coachSince' | 'startedOn'>,
  today: string,
): CaseloadStart {
  if (coachSince === undefined) return {};
  if (coach === undefined) return { doubt: 'coach-start-alone' };
  if (coachSince > today) return { doubt: 'coach-start-ahead' };
  const early = startedOn !== undefined && coachSince < startedOn;
  return {
    ...(coachSince < today ? { since: coachSince } : {}),
    ...(early ? { doubt: 'coach-start-early' as const } : {}),
  };
}
