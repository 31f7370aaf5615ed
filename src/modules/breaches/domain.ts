import type { Day } from '../../lib/dates.ts';
import { addDays, daysBetween } from '../../lib/dates.ts';

/** A number of the law, dated, with where it stands; provisional until counsel has read it. */
interface Term {
  readonly days: number;
  readonly source: string;
  readonly provisional: boolean;
}

const terms = {
  people: { days: 60, source: '42 CFR § 2.16(b), 45 CFR § 164.404(b)', provisional: true },
  yearly: { days: 60, source: '45 CFR § 164.408(c)', provisional: true },
} as const satisfies Record<string, Term>;

/** From so many people on the Secretary hears at once (45 CFR § 164.408(b)); beyond as many of one state the press (§ 164.406). */
const large = 500;

/** What has to be weighed before the chance of harm is called low (45 CFR § 164.402(2)). */
export const factors = ['information', 'who', 'seen', 'mended'] as const;
export type Factor = (typeof factors)[number];

/** A breach is presumed until all four factors show that the chance of harm is low; what nobody can read is none. */
export const verdicts = ['presumed', 'low', 'unreadable'] as const;
export type Verdict = (typeof verdicts)[number];

export const notifiable = ['people', 'secretary', 'press'] as const;
export type Notified = (typeof notifiable)[number];

export interface Size {
  readonly discoveredOn: Day;
  readonly people: number;
  /** The most of them that live in one state. */
  readonly inOneState: number;
}

/** Who has to be told, and by which day at the latest; without unreasonable delay in any case. The press only of many in one state. */
export function clockOf({ discoveredOn, people, inOneState }: Size): Partial<Record<Notified, Day>> {
  const peopleBy = addDays(discoveredOn, terms.people.days);
  const yearly = addDays(`${discoveredOn.slice(0, 4)}-12-31`, terms.yearly.days);
  return {
    people: peopleBy,
    secretary: people >= large ? peopleBy : yearly,
    ...(inOneState > large ? { press: peopleBy } : {}),
  };
}

export interface Entry extends Size {
  readonly verdict: Verdict;
  readonly factors: Readonly<Record<Factor, string>>;
  readonly told: { readonly [whom in Notified]?: Day | undefined };
}

export interface Duty {
  readonly whom: Notified;
  readonly by: Day;
  readonly toldOn?: Day;
  readonly state: 'told' | 'overdue' | 'soon' | 'ahead';
}

/** So many days before the last one a duty is called out. */
const soon = 14;

function stateOf(by: Day, toldOn: Day | undefined, today: Day): Duty['state'] {
  if (toldOn) return 'told';
  if (by < today) return 'overdue';
  return daysBetween(today, by) <= soon ? 'soon' : 'ahead';
}

/** What is owed for an entry, the earliest day first; nothing where it is no breach. */
export function dutiesOf(entry: Entry, today: Day): Duty[] {
  if (entry.verdict !== 'presumed') return [];
  const clock = clockOf(entry);
  return notifiable
    .flatMap((whom): Duty[] => {
      const by = clock[whom];
      const toldOn = entry.told[whom];
      if (!by) return [];
      return [{ whom, by, ...(toldOn ? { toldOn } : {}), state: stateOf(by, toldOn, today) }];
    })
    .sort((one, other) => one.by.localeCompare(other.by));
}

/** Fields that speak against an entry, each with its code; empty where nothing does. */
export function wrongIn(entry: Entry & { happenedOn?: Day | undefined }, today: Day): Record<string, string> {
  const { discoveredOn, happenedOn, people, inOneState, verdict, told } = entry;
  const unweighed = verdict === 'low' ? factors.filter((factor) => entry.factors[factor] === '') : [];
  const early = notifiable.filter((whom) => {
    const day = told[whom];
    return day !== undefined && (day < discoveredOn || day > today);
  });
  return {
    ...(discoveredOn > today ? { discoveredOn: 'breaches/ahead' } : {}),
    ...(happenedOn && happenedOn > discoveredOn ? { happenedOn: 'breaches/after-discovery' } : {}),
    ...(inOneState > people ? { inOneState: 'breaches/more-than-all' } : {}),
    ...Object.fromEntries(unweighed.map((factor) => [`factors.${factor}`, 'breaches/factor-missing'])),
    ...Object.fromEntries(early.map((whom) => [`told.${whom}`, 'breaches/told-when'])),
  };
}
