import type { InstrumentView, ReadingView } from '../schema.ts';

/** A tested instrument that was measured with two versions: between them nothing is ever compared. */
export interface NewVersion {
  readonly instrument: InstrumentView;
  /** The version that came before it here. */
  readonly before: string;
  /** When it was first used; an ISO instant. */
  readonly since: string;
}

interface Seen {
  readonly instruments: readonly InstrumentView[];
  readonly readings: readonly ReadingView[];
}

interface Used {
  instrument: InstrumentView;
  since: string;
}

/** A version with when it was first measured; none where it measured nothing. */
function usedIn({ readings }: Seen, instrument: InstrumentView): Used[] {
  const times = readings
    .filter(({ instrument: key, version }) => key === instrument.key && version === instrument.version)
    .filter(({ scales }) => Object.values(scales).some((value) => value !== null))
    .map(({ at }) => at)
    .sort();
  const [since] = times;
  return since === undefined ? [] : [{ instrument, since }];
}

/** Of each tested instrument the version that came last, where another was measured before it. */
export function newVersionsIn(seen: Seen): NewVersion[] {
  const tested = seen.instruments.filter(({ validated }) => validated);
  const byKey = Map.groupBy(
    tested.flatMap((instrument) => usedIn(seen, instrument)),
    ({ instrument }) => instrument.key,
  );
  return [...byKey.values()].flatMap((versions): NewVersion[] => {
    const [before, latest] = versions.toSorted((a, b) => a.since.localeCompare(b.since)).slice(-2);
    if (!(before && latest)) return [];
    return [{ instrument: latest.instrument, before: before.instrument.version, since: latest.since }];
  });
}
