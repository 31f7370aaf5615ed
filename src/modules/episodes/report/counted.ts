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
  /** Episodes whose joining was written down too late to tell how soon they were met. */
  untimed: ReadonlySet<string>;
  gaps: readonly Gap[];
  contacts: ReadonlyMap<string, readonly Event[]>;
  received: ReadonlyMap<string, readonly Event[]>;
  services: readonly ListItem[];
}

/** Counts of one program, or of all of them, over one stretch of time, as they are. */
export interface Counted {
  started: number;
  ended: number;
  metOnce: number;
  metTwice: number;
  /** Of those met twice whose joining was written down in time, the same people in both. */
  daysToFirst: readonly number[];
  daysToSecond: readonly number[];
  leftOut: number;
  gaps: readonly Gap[];
  /** A service each, in the order of the list: ways back without it. */
  missing: readonly number[];
}

/** Of these ways back, how many went without each service. */
export function missingIn(gaps: readonly Gap[], { received, services }: Sources): number[] {
  const got = (gap: Gap, code: string): boolean =>
    (received.get(gap.participantId) ?? []).some(
      ({ what, on }) => what === code && on > gap.from && on < gap.until,
    );
  return services.map(({ code }) => gaps.filter((gap) => !got(gap, code)).length);
}

type Met = Pick<Counted, 'metOnce' | 'metTwice' | 'daysToFirst' | 'daysToSecond' | 'leftOut'>;

function metIn({ contacts, untimed }: Sources, started: readonly Episode[]): Met {
  const times = started.map((episode) => ({
    id: episode.id,
    ...engagementOf(
      episode,
      (contacts.get(episode.participantId) ?? []).map(({ on }) => on),
    ),
  }));
  const timed = times.flatMap(({ id, first, second }) =>
    untimed.has(id) || first === undefined || second === undefined ? [] : [{ first, second }],
  );
  return {
    metOnce: times.filter(({ first }) => first !== undefined).length,
    metTwice: times.filter(({ second }) => second !== undefined).length,
    daysToFirst: timed.map(({ first }) => first),
    daysToSecond: timed.map(({ second }) => second),
    leftOut: started.filter(({ id }) => untimed.has(id)).length,
  };
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
  const gaps = sources.gaps.filter((gap) => programIds.has(gap.fromProgramId) && counts(gap.until));
  return {
    started: started.length,
    ended: here.filter(({ endedOn }) => counts(endedOn)).length,
    ...metIn(sources, started),
    gaps,
    missing: missingIn(gaps, sources),
  };
}
