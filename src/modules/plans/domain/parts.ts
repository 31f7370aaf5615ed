/** The parts of a plan. Their names are as old as the plans written with them: add, never rename. */
export const parts = [
  'goal',
  'sign',
  'coping',
  'call',
  'need',
  'barrier',
  'routine',
  'person',
  'group',
] as const;
export type Part = (typeof parts)[number];

/** The eight domains, by the names every room knows them by. */
export const domains = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'] as const;

/** What somebody notices before it gets hard. */
export const signKinds = ['trigger', 'craving', 'warning'] as const;
/** In the person's own view, which nobody else's replaces. */
export const effects = ['helps', 'hinders', 'both'] as const;
export const groupStandings = ['tried', 'kept'] as const;
/** A goal is worked on, reached, or let go for now. There is no fourth. */
export const goalStates = ['working', 'reached', 'let-go'] as const;
