/** What tells a line of the plan from a suggestion. */
interface Written {
  readonly authorKind: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A guardian took it up: by the row policies nobody else with a family account adds to a plan. */
export const isByGuardian = ({ authorKind, data }: Written): boolean =>
  authorKind === 'family' && typeof data.fromId === 'string';

/** The participant’s own line, or one a guardian accepted for them; anything else waits beside the plan. */
export const standsByItself = (line: Written): boolean =>
  line.authorKind === 'participant' || isByGuardian(line);
