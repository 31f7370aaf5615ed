import { daysBetween } from '../local-time.ts';
import type { FactOf, Id } from '../types.ts';
import type { KnownWorld } from './known-world.ts';

const group = /\b(group|grupo)\b/i;
const licence = /\b(licen[cs]e|licencia)\b/i;
const months = /(\d+) (months|meses)/i;
const shift = /\b(shift|turno)\b/i;
const daysInMonth = 30;

/** What is brought along is older than what began here, and what has begun here has gone on as long as it says. */
export function* strengthTrouble(known: KnownWorld): Generator<string> {
  for (const strength of known.ofKind('strength')) {
    const { what } = strength.words;
    if (!(group.test(what) || namesAGroup(known, what))) continue;
    if (strength.data.origin === 'earlier')
      yield `${known.label(strength)} is told as brought along, and began here.`;
    const since = firstThere(known, strength.participantId);
    const told = Number(months.exec(what)?.[1] ?? 0);
    if (told > 0 && !(since && daysBetween(since, known.day(strength)) >= told * daysInMonth))
      yield `${known.label(strength)} counts more months than there were.`;
  }
}

const namesAGroup = ({ world }: KnownWorld, words: string): boolean =>
  world.groups.some(({ name }) => words.includes(name));

function firstThere(known: KnownWorld, participantId: Id): string | undefined {
  const there = known
    .ofKind('group-attendance')
    .filter((one) => one.participantId === participantId && one.data.present);
  return there.map(known.day).sort()[0];
}

/** What moves what fits the life it is told of: the job, the group and the papers a person has. */
export function* influenceTrouble(known: KnownWorld): Generator<string> {
  for (const influence of known.ofKind('influence')) yield* lifeTrouble(known, influence);
}

function* lifeTrouble(known: KnownWorld, influence: FactOf<'influence'>): Generator<string> {
  const { why } = influence.words;
  const before = (known.factsOf.get(influence.participantId) ?? []).filter(
    ({ happenedAt }) => happenedAt <= influence.happenedAt,
  );
  const has = (what: RegExp): boolean =>
    before.some((fact) => fact.kind === 'strength' && what.test(fact.words.what));
  const came = before.some((fact) => fact.kind === 'group-attendance' && fact.data.present);
  const works = before.some((fact) => fact.kind === 'milestone' && fact.data.what === 'job');
  if (influence.data.how === 'drags' && licence.test(why) && has(licence))
    yield `${known.label(influence)} misses a licence that is a strength.`;
  if (group.test(why) && !came) yield `${known.label(influence)} tells of a group nobody came to.`;
  if (shift.test(why) && !works) yield `${known.label(influence)} tells of a shift without a job.`;
}
