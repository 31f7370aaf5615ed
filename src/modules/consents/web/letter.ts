import type { Shown } from './server.ts';

/** What was shown to somebody on one day, for one purpose, under one consent: one sentence of the letter. */
export interface Told {
  readonly id: string;
  /** 'YYYY-MM-DD' */
  readonly on: string;
  readonly who: string;
  readonly from: string;
  readonly information: Shown['information'];
  readonly purpose: Shown['purpose'];
  readonly consentId: string;
  /** `list`: their name alone stood on somebody's list. */
  readonly channel: Shown['channel'];
  readonly times: number;
}

export interface Month {
  /** 'YYYY-MM' */
  readonly month: string;
  readonly told: readonly Told[];
}

/** Somebody who looked at the record has seen the name on the list as well: the list is then not told again. */
const keyOf = ({ on, recipientId, purpose, consentId }: Shown): string =>
  [on, recipientId, purpose, consentId].join(' ');

function toldOf(rows: readonly Shown[]): Told | undefined {
  const records = rows.filter(({ channel }) => channel === 'record');
  const counted = records.length > 0 ? records : rows;
  const [first] = counted;
  if (!first) return undefined;
  const { id, on, recipientName, recipientFrom, purpose, consentId, channel } = first;
  const information = [...new Set(counted.flatMap((row) => row.information))];
  return {
    id,
    on,
    who: recipientName,
    from: recipientFrom,
    information,
    purpose,
    consentId,
    channel,
    times: counted.length,
  };
}

/** The book as it is told: day by day, the latest first, in months. */
export function letterOf(rows: readonly Shown[]): Month[] {
  const told = [...Map.groupBy(rows, keyOf).values()].flatMap((some) => toldOf(some) ?? []);
  const sorted = told.toSorted((one, other) => other.on.localeCompare(one.on));
  return [...Map.groupBy(sorted, ({ on }) => on.slice(0, 7))].map(([month, some]) => ({ month, told: some }));
}
