/** What somebody can open of a participant's record: of the first four the most, and beside it the keeping of records. */
export const levels = ['record', 'night', 'programs', 'name', 'record-keeping', 'script'] as const;
export type Level = (typeof levels)[number];

/** The act that shows how much is read: whoever may do it stands there, unless they stand higher. */
const reading: readonly (readonly [act: string, level: Level])[] = [
  ['line.read', 'record'],
  ['night.read', 'night'],
  ['episode.read', 'programs'],
  ['participant.find', 'name'],
  ['service.write', 'name'],
];

/** What a colleague can open who may do these acts about the participant; none where they may do nothing. */
export function levelsOf(acts: readonly string[]): readonly Level[] {
  const most = reading.find(([act]) => acts.includes(act))?.[1];
  const keeps = acts.includes('closure.decide');
  return [...(most ? [most] : []), ...(keeps ? (['record-keeping'] as const) : [])];
}

/** A script does what its key allows and is told by its name, whatever that is. */
export const levelsOfScript = (acts: readonly string[]): readonly Level[] =>
  acts.length > 0 ? ['script'] : [];
