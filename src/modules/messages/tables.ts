/** This room keeps nothing but facts of the line. */
export type MessageTables = Record<never, never>;
