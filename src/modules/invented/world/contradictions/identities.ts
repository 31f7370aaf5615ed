import { addYears } from '../local-time.ts';
import { isInvented555 } from '../phone-numbers.ts';
import { instantOfId } from '../stable-id.ts';
import type { Id } from '../types.ts';
import type { KnownWorld } from './known-world.ts';

const version7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Identifiers are well formed and used once; a fact's carries its own time. */
export function* identifierTrouble({ world, facts, label }: KnownWorld): Generator<string> {
  const lists = [
    world.sites,
    world.units,
    world.programs,
    world.staff,
    world.leaves,
    world.turns,
    world.participants,
    world.supporters,
  ];
  const more = [world.enrolments, world.caseloads, world.groups, world.sessions, world.facts];
  const ids = [[world.organization], ...lists, ...more].flatMap((list): Id[] => list.map(({ id }) => id));
  for (const id of ids) if (!version7.test(id)) yield `${id} is not an identifier of version 7.`;
  if (new Set(ids).size !== ids.length) yield `${ids.length - new Set(ids).size} identifiers are used twice.`;
  for (const [id, fact] of facts) {
    if (instantOfId(id) !== fact.happenedAt) yield `${label(fact)} carries another time in its identifier.`;
  }
}

/** People can be told apart, are adults or have a parent on record, and have invented numbers of their own. */
export function* peopleTrouble(known: KnownWorld): Generator<string> {
  const { world, enrolmentsOf } = known;
  const shown = world.participants.map(({ chosenName, fullName }) => `${chosenName} ${initial(fullName)}.`);
  for (const name of repeated(shown)) yield `Two people are shown as ${name}`;
  for (const { id, chosenName, birthDate } of world.participants) {
    const first = (enrolmentsOf.get(id) ?? []).map(({ startedOn }) => startedOn).sort()[0];
    if (!first) yield `${chosenName} was never enrolled.`;
    else if (addYears(birthDate, 18) > first && !hasParent(known, id, first))
      yield `${chosenName} was not an adult on the first day and had no parent on record.`;
  }
  const people = [...world.participants, ...world.staff, ...world.supporters, ...world.sites];
  const phones = people.flatMap(({ phone }) => (phone ? [phone] : []));
  for (const phone of phones) if (!isInvented555(phone)) yield `${phone} could be somebody’s telephone.`;
  for (const phone of repeated(phones)) yield `${phone} belongs to two people.`;
}

const hasParent = ({ world }: KnownWorld, id: Id, on: string): boolean =>
  world.guardians.some(
    ({ participantId, basis, fromOn }) => participantId === id && basis === 'minor' && fromOn <= on,
  );

const initial = (fullName: string): string => fullName.split(' ').at(-1)?.charAt(0) ?? '';

const repeated = (list: readonly string[]): string[] =>
  list.filter((one, index) => list.indexOf(one) < index);
