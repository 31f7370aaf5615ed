/** One act as the audit tells it. */
interface Act {
  at: string;
  who?: string | undefined;
  action: string;
}

/** What somebody did with a record on one day, each thing once. */
export interface Visit {
  day: string;
  who: string;
  actions: string[];
  times: number;
}

/** Acts, latest first, gathered by day and person, so that they read like a letter. `dayOf` is the reader's own calendar. */
export function visitsFrom(acts: readonly Act[], dayOf: (at: string) => string): Visit[] {
  const visits = new Map<string, Visit>();
  for (const { at, who = '', action } of acts) {
    const day = dayOf(at);
    const key = `${day} ${who}`;
    const visit = visits.get(key) ?? { day, who, actions: [], times: 0 };
    visit.times += 1;
    if (!visit.actions.includes(action)) visit.actions.push(action);
    visits.set(key, visit);
  }
  return [...visits.values()];
}
