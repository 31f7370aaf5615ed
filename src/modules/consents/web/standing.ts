import type { ConsentSeen } from './server.ts';

/**
 * How a consent is told on a page: `open` lets somebody in here now; `agreed` runs, but for a class of people or an
 * exchange, whom no account lets in; `lacking` is a paper that is not whole; `over` has ended or was taken back.
 */
export type Told = 'open' | 'agreed' | 'lacking' | 'over';

const namesOnlyPeople = ({ recipients }: ConsentSeen): boolean =>
  recipients.every(({ is }) => is === 'named');

export function toldAs(consent: ConsentSeen): Told {
  const { standing, takenBack, running } = consent;
  if (takenBack || standing === 'expired' || standing === 'false') return 'over';
  if (standing !== 'runs') return 'lacking';
  if (running.length > 0) return 'open';
  // Piece by piece everything may have been taken back.
  return namesOnlyPeople(consent) ? 'over' : 'agreed';
}

/** The instant of the last signature. */
export const signedAt = ({ signatures }: Pick<ConsentSeen, 'signatures'>): string | undefined =>
  signatures
    .map(({ at }) => at)
    .toSorted()
    .at(-1);

export type Ending =
  | { readonly how: 'stopped' | 'over'; readonly at: string }
  | { readonly how: 'event'; readonly at: string; readonly event: string };

/** How and when a consent ended, as far as anybody put it on record; the last day of one that simply ran out. */
export function endingOf({ revocations, expiry, standing, recordedAt }: ConsentSeen): Ending {
  const last = revocations
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  if (standing === 'runs' && last) return { how: 'stopped', at: last };
  if (expiry.happenedAt) return { how: 'event', at: expiry.happenedAt, event: expiry.event ?? '' };
  if (standing === 'expired' && expiry.on) return { how: 'over', at: expiry.on };
  return last ? { how: 'stopped', at: last } : { how: 'over', at: recordedAt };
}
