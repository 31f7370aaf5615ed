/** What came of a turn outside the hours: they were reached, they were not, or it was read and can wait for the day. */
export const nightOutcomes = ['reached', 'not-reached', 'read'] as const;
