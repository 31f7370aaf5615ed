/** One act as the audit tells it. */
interface Act {
  at: string;
  who?: string | undefined;
  action: string;
  /** Of a line that was read in part. */
  kinds?: readonly string[] | undefined;
}

/** What somebody did with a record on one day, each thing once; 'line.read.message' is messages read of the line. */
export interface Visit {
  day: string;
  who: string;
  actions: string[];
  times: number;
}

/** What an act is told as: reading one kind of entry alone, such as messages, is told as that. */
const toldOf = ({ action, kinds }: Pick<Act, 'action' | 'kinds'>): string[] =>
  kinds ? kinds.map((kind) => `${action}.${kind}`) : [action];

/** Acts, latest first, gathered by day and person, so that they read like a letter. `dayOf` is the reader's own calendar. */
export function visitsFrom(acts: readonly Act[], dayOf: (at: string) => string): Visit[] {
  const visits = new Map<string, Visit>();
  for (const { at, who = '', action, kinds } of acts) {
    const day = dayOf(at);
    const key = `${day} ${who}`;
    const visit = visits.get(key) ?? { day, who, actions: [], times: 0 };
    visit.times += 1;
    for (const told of toldOf({ action, kinds })) if (!visit.actions.includes(told)) visit.actions.push(told);
    visits.set(key, visit);
  }
  return [...visits.values()];
}
