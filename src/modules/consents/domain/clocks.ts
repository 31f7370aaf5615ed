import type { Day } from '../../../lib/dates.ts';
import { addDays } from '../../../lib/dates.ts';

/** A number of the law, dated, with where it stands; provisional until counsel has read it. */
interface Term {
  readonly days: number;
  readonly source: string;
  readonly provisional: boolean;
}

const terms = {
  accounting: { days: 60, source: '42 CFR § 2.25, 45 CFR § 164.528(c)(1)', provisional: true },
  accountingLonger: { days: 30, source: '45 CFR § 164.528(c)(1)', provisional: true },
  intermediaryList: { days: 30, source: '42 CFR § 2.24', provisional: false },
} as const satisfies Record<string, Term>;

/** How many years an accounting and an intermediary's list look back (§ 2.24, § 2.25). */
const lookBackYears = 3;

/** The first day of a time that ends on `until`; where 29 February is missing it is the day before, so that nothing is left out. */
export function lookBackFrom(until: Day): Day {
  const [year = 0, month = 1, day = 1] = until.split('-').map(Number);
  const exact = new Date(Date.UTC(year - lookBackYears, month - 1, day));
  const moved = exact.getUTCMonth() !== month - 1;
  return (moved ? new Date(Date.UTC(year - lookBackYears, month, 0)) : exact).toISOString().slice(0, 10);
}

export interface AskedFor {
  readonly from: Day;
  readonly dueOn: Day;
}

/** What an accounting asked for on a day covers, and when it has to be answered. */
export function accountingAskedOn(askedOn: Day, longer = false): AskedFor {
  const days = terms.accounting.days + (longer ? terms.accountingLonger.days : 0);
  return { from: lookBackFrom(askedOn), dueOn: addDays(askedOn, days) };
}

export function intermediaryListAskedOn(askedOn: Day): AskedFor {
  return { from: lookBackFrom(askedOn), dueOn: addDays(askedOn, terms.intermediaryList.days) };
}
