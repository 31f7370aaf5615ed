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

/** A family member suggested it; a guardian writes no lines but those they accept. */
export const isByFamily = (line: Written): boolean => line.authorKind === 'family' && !isByGuardian(line);
