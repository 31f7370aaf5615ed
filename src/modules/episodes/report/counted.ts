import type { Day } from '../../../lib/dates.ts';
import type { ListItem } from '../../organizations/index.ts';
import type { Episode, Gap } from '../domain.ts';
import { engagementOf } from '../domain.ts';

/** A contact, and where it took place; or a service, and which. */
export interface Event {
  participantId: string;
  on: Day;
  what: string;
}

/** What a report on early engagement and on ways back is counted from. */
export interface Sources {
  episodes: readonly Episode[];
  gaps: readonly Gap[];
  contacts: ReadonlyMap<string, readonly Event[]>;
  received: ReadonlyMap<string, readonly Event[]>;
  services: readonly ListItem[];
}

/** Counts of one program, or of all of them, over one stretch of time, as they are. */
export interface Counted {
  started: number;
  ended: number;
  daysToFirst: readonly number[];
  daysToSecond: readonly number[];
  gaps: readonly Gap[];
  /** A service each, in the order of the list: ways back without it. */
  missing: readonly number[];
}

const known = (numbers: readonly (number | undefined)[]): number[] =>
  numbers.filter((one) => one !== undefined);

/** Of these ways back, how many went without each service. */
export function missingIn(gaps: readonly Gap[], { received, services }: Sources): number[] {
  const got = (gap: Gap, code: string): boolean =>
    (received.get(gap.participantId) ?? []).some(
      ({ what, on }) => what === code && on > gap.from && on < gap.until,
    );
  return services.map(({ code }) => gaps.filter((gap) => !got(gap, code)).length);
}

/** Starts, ends and returns since a day, in these programs. */
export function countedIn(
  sources: Sources,
  programIds: ReadonlySet<string>,
  since: Day | undefined,
): Counted {
  const counts = (on: Day | undefined): boolean => on !== undefined && (since === undefined || on >= since);
  const here = sources.episodes.filter(({ programId }) => programIds.has(programId));
  const started = here.filter(({ startedOn }) => counts(startedOn));
  const times = started.map((episode) =>
    engagementOf(
      episode,
      (sources.contacts.get(episode.participantId) ?? []).map(({ on }) => on),
    ),
  );
  const gaps = sources.gaps.filter((gap) => programIds.has(gap.fromProgramId) && counts(gap.until));
  return {
    started: started.length,
    ended: here.filter(({ endedOn }) => counts(endedOn)).length,
    daysToFirst: known(times.map(({ first }) => first)),
    daysToSecond: known(times.map(({ second }) => second)),
    gaps,
    missing: missingIn(gaps, sources),
  };
}
