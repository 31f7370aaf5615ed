/** The key of a reason's words: 'birth-date/same' lies at reason.birth-date.same. */
export const reasonKey = (code: string): string => `reason.${code.replace('/', '.')}`;
