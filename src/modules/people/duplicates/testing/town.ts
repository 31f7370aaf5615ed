import type { PersonForMatching } from '../person.ts';
import type { Random } from './random.ts';
import { randomFrom } from './random.ts';

/** An invented town with known answers: families, twins, parents and children of one name, shared houses. */
export interface Town {
  readonly people: PersonForMatching[];
  /** Which person a record belongs to, by the record's id. */
  readonly ownerOf: ReadonlyMap<string, string>;
}

/** Shares of the town, chosen to be harder than life in what looks alike and is not. */
const shares = { twin: 0.005, child: 0.005, sibling: 0.1, sharedHouse: 0.05, secondRecord: 0.05 };
const sharedHouses = 40;

/** The same size and seed always give the same town. */
export function inventTown(size: number, seed = 1): Town {
  const random = randomFrom(seed);
  const people: PersonForMatching[] = [];
  const ownerOf = new Map<string, string>();
  const add = (person: PersonForMatching, owner: string): void => {
    people.push(person);
    ownerOf.set(person.id, owner);
  };
  while (people.length < size) {
    const id = `r${people.length}`;
    const before = people.at(random.below(people.length));
    const person = { ...resident(random, before), id };
    add(person, id);
    if (random.chance(shares.secondRecord)) add({ ...enteredAgain(person, random), id: `${id}-again` }, id);
  }
  return { people, ownerOf };
}

function resident(random: Random, before: PersonForMatching | undefined): Omit<PersonForMatching, 'id'> {
  const stranger = newcomer(random);
  if (before === undefined) return stranger;
  const family = { familyName: before.familyName, address: before.address };
  const draw = random.next();
  if (draw < shares.twin) return { ...stranger, ...family, birthDate: before.birthDate };
  if (draw < shares.twin + shares.child) return { ...stranger, ...family, givenName: before.givenName };
  if (draw < shares.twin + shares.child + shares.sibling)
    return { ...stranger, ...family, phone: before.phone };
  return stranger;
}

function newcomer(random: Random): Omit<PersonForMatching, 'id'> {
  const sometimes = <T>(share: number, value: T): T | undefined => (random.chance(share) ? value : undefined);
  return {
    givenName: random.name(600),
    familyName: random.name(8000),
    birthDate: sometimes(0.95, birthDate(random)),
    phone: sometimes(0.6, `505${1_000_000 + random.below(8_999_999)}`),
    email: sometimes(0.3, `${random.below(1_000_000_000)}@example.org`),
    address: sometimes(0.7, random.chance(shares.sharedHouse) ? sharedHouse(random) : ownHome(random)),
  };
}

function birthDate(random: Random): string {
  if (random.chance(0.01)) return `${1950 + random.below(55)}-01-01`;
  return new Date(Date.UTC(1950, 0, 1 + random.below(55 * 365))).toISOString().slice(0, 10);
}

function sharedHouse(random: Random): PersonForMatching['address'] {
  const house = random.below(sharedHouses);
  return { number: String(house + 1), street: 'Hope Street', suburb: 'Mesa', postcode: '87101' };
}

function ownHome(random: Random): PersonForMatching['address'] {
  const area = random.below(20);
  return {
    number: String(1 + random.below(300)),
    street: `${random.name(2000)} Street`,
    suburb: random.name(20),
    postcode: String(87101 + area),
    region: 'NM',
  };
}

/** What a second desk types about the same person: one to three things missing, changed or mistyped. */
function enteredAgain(person: PersonForMatching, random: Random): PersonForMatching {
  let again = person;
  for (let left = 1 + random.below(3); left > 0; left--) again = { ...again, ...change(again, random) };
  return again;
}

function change(person: PersonForMatching, random: Random): Partial<PersonForMatching> {
  const changes: (() => Partial<PersonForMatching>)[] = [
    () => ({ givenName: mistyped(person.givenName, random) }),
    () => ({ familyName: mistyped(person.familyName, random) }),
    () => ({ familyName: random.name(8000) }),
    () => ({ givenName: person.familyName, familyName: person.givenName }),
    () => ({ birthDate: undefined }),
    () => ({ birthDate: person.birthDate?.replace(/(\d)(\d)$/, '$2$1') }),
    () => ({ phone: `505${1_000_000 + random.below(8_999_999)}` }),
    () => ({ phone: undefined, email: undefined }),
    () => ({ address: ownHome(random) }),
    () => ({ address: undefined }),
  ];
  return changes[random.below(changes.length)]?.() ?? {};
}

/** One letter left out, doubled, or swapped with its neighbour. */
function mistyped(text: string | undefined, random: Random): string | undefined {
  if (text === undefined || text.length < 3) return text;
  const at = random.below(text.length - 1);
  const [before, letter, next, after] = [
    text.slice(0, at),
    text.charAt(at),
    text.charAt(at + 1),
    text.slice(at + 2),
  ];
  const typed =
    [`${next}`, `${letter}${letter}${next}`, `${next}${letter}`][random.below(3)] ?? letter + next;
  return before + typed + after;
}
