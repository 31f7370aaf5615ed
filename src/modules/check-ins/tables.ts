/** This room keeps nothing but facts of the line and one setting. */
export type CheckInTables = Record<never, never>;
