/** Nobody by name, there or not there, and nobody without one: there is nothing to write down of a meeting. */
export const isUnmarked = (meeting: { unnamed: number; people: readonly unknown[] }): boolean =>
  meeting.unnamed === 0 && meeting.people.length === 0;
