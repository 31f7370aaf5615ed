import { sameJson } from '../../../lib/same-json.ts';
import type { Participant } from './person.ts';

/** A part of a record that a merge fills where the kept record has nothing. */
interface Part {
  isBlank: (person: Participant) => boolean;
  of: (person: Participant) => unknown;
  /** The record with this part of the other's. */
  from: (person: Participant, other: Participant) => Participant;
  /** The record without this part. */
  without: (person: Participant) => Participant;
}

type Simple = 'givenName' | 'familyName' | 'pronouns' | 'birthOn' | 'phone' | 'email' | 'address';

const simple = (name: Simple): Part => ({
  isBlank: (person) => !person[name],
  of: (person) => person[name],
  from: (person, other) => ({ ...person, [name]: other[name] }),
  without: (person) => ({ ...person, [name]: undefined }),
});

const list = (name: 'languages' | 'supporters'): Part => ({
  isBlank: (person) => person[name].length === 0,
  of: (person) => person[name],
  from: (person, other) => ({ ...person, [name]: other[name] }),
  without: (person) => ({ ...person, [name]: [] }),
});

const reach = (name: 'ways' | 'times' | 'shifts' | 'note', blank: readonly [] | undefined): Part => ({
  isBlank: ({ reach }) => (reach[name]?.length ?? 0) === 0,
  of: ({ reach }) => reach[name],
  from: (person, other) => ({ ...person, reach: { ...person.reach, [name]: other.reach[name] } }),
  without: (person) => ({ ...person, reach: { ...person.reach, [name]: blank } }),
});

const messages: Part = {
  isBlank: ({ reach }) => reach.noMessages === null,
  of: ({ reach }) => reach.noMessages ?? undefined,
  from: (person, other) => ({ ...person, reach: { ...person.reach, noMessages: other.reach.noMessages } }),
  without: (person) => ({ ...person, reach: { ...person.reach, noMessages: null } }),
};

/** What a person is called to their face is never blank, and external numbers are found through the merge itself. */
const parts: Readonly<Record<string, Part>> = {
  givenName: simple('givenName'),
  familyName: simple('familyName'),
  pronouns: simple('pronouns'),
  birthOn: simple('birthOn'),
  phone: simple('phone'),
  email: simple('email'),
  address: simple('address'),
  languages: list('languages'),
  supporters: list('supporters'),
  messages,
  ways: reach('ways', []),
  times: reach('times', []),
  shifts: reach('shifts', []),
  note: reach('note', undefined),
};

const isSaid = (value: unknown): boolean =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

/** The kept record with what only the other one knows, and the names of the parts that were filled. */
export function fillBlanks(kept: Participant, other: Participant): { person: Participant; filled: string[] } {
  const filled = Object.entries(parts).flatMap(([name, part]) =>
    part.isBlank(kept) && isSaid(part.of(other)) ? [name] : [],
  );
  const person = filled.reduce((so, name) => parts[name]?.from(so, other) ?? so, kept);
  return { person, filled };
}

/** The kept record as it was before those parts were filled; what somebody changed since stays as they left it. */
export function emptyAgain(kept: Participant, other: Participant, filled: readonly string[]): Participant {
  return filled.reduce((so, name) => {
    const part = parts[name];
    return part && sameJson(part.of(so), part.of(other)) ? part.without(so) : so;
  }, kept);
}
