import { addDays, addYears, comesRound } from '../local-time.ts';
import { asks, daysTitles, grown, helps, strengths, wishes } from '../phrases/pools/own-page.ts';
import type { LocalDate } from '../types.ts';
import type { Regular } from './attendance.ts';
import type { Desk } from './desk.ts';
import type { Entry } from './line.ts';
import type { Written } from './meeting.ts';

type Shared = Pick<Entry<'strength'>, 'date' | 'minute' | 'writtenAfter' | 'authorId' | 'language'>;

/** Written down in the same meeting. */
const during = ({ contact, date, end, writtenAfter, language }: Written): Shared => ({
  date,
  minute: end,
  writtenAfter,
  authorId: contact.authorId,
  language,
});

/** The meetings in the person's own language; all of them where no author speaks it. */
export function inOwnTongue({ tongue }: Desk, kept: readonly Written[]): readonly Written[] {
  const own = kept.filter(({ language }) => language === tongue);
  return own.length > 0 ? own : kept;
}

/** A person's strengths: brought along at the first meeting, grown later. */
export function writeStrengths(desk: Desk, kept: readonly Written[]): void {
  const { line, teller, chance } = desk;
  const add = (written: Written, origin: 'earlier' | 'new') =>
    line.add('strength', {
      ...during(written),
      category: 'plan',
      data: { origin },
      words: { what: teller.say(origin === 'new' ? grown : strengths, written.language) },
    });
  for (const written of kept.slice(0, 1))
    Array.from({ length: chance.int(2, 3) }, () => add(written, 'earlier'));
  for (const written of kept.slice(6).filter(() => chance.yes(0.06))) add(written, 'new');
}

/** What would help on a hard day, said when people know each other a little. */
export function writeHelps({ line, teller, chance }: Desk, kept: readonly Written[]): void {
  const said = kept.slice(1, 2).concat(kept.slice(8, 9).filter(() => chance.yes(0.3)));
  for (const written of said) {
    line.add('helps', {
      ...during(written),
      category: 'plan',
      data: {},
      words: { what: teller.say(helps, written.language) },
    });
  }
}

/** How often the two want to hear each other, agreed at that meeting. */
export function writeRhythm({ line, course, chance }: Desk, written: Written, everyDays: number): void {
  const { ways } = course.participant;
  line.add('rhythm', {
    ...during(written),
    category: 'plan',
    data: { everyDays, by: chance.yes(0.6) ? (ways[0] ?? 'in-person') : 'in-person' },
    words: {},
  });
}

/** Requests to be reached out to, switched on by the person at the first meeting after that day. */
export function writeSignals(desk: Desk, kept: readonly Written[], regulars: readonly Regular[]): void {
  const { line, teller, course, chance } = desk;
  for (const { group, signalFrom } of regulars) {
    const written = signalFrom === null ? undefined : kept.find(({ date }) => date >= signalFrom);
    if (!written) continue;
    const ask = teller.say(asks['missed-group'], written.language, { group: group.name });
    line.add('signal', {
      ...during(written),
      category: 'plan',
      data: { when: 'missed-group', groupId: group.id },
      words: { ask },
    });
  }
  const [, , , third] = kept;
  if (third && (course.part.ending === 'silent' || chance.yes(0.2))) {
    const ask = teller.say(asks.silence, third.language);
    line.add('signal', { ...during(third), category: 'plan', data: { when: 'silence' }, words: { ask } });
  }
}

/** The day a person counts from, in their own account. Returns whether they told one. */
export function writeOwnDay(desk: Desk, kept: readonly Written[]): boolean {
  const { maker, line, teller, course, chance } = desk;
  const isBirthday = course.part.ending === 'birthday';
  const written = kept[Math.min(kept.length - 1, chance.int(1, 4))];
  if (!(written && (isBirthday || chance.yes(0.5)))) return false;
  const counted = addDays(written.date, -chance.int(15, 700));
  const onDate = isBirthday ? roundThisWeek(maker.today, written.date, chance.int(0, 6)) : counted;
  if (!isBirthday && comesRound(onDate, maker.today)) return false;
  line.add('milestone', {
    ...during(written),
    category: 'substance-use',
    data: { what: 'days', onDate, yearly: true, standing: 'self-reported' },
    words: { title: teller.say(daysTitles, written.language), wish: teller.say(wishes, written.language) },
  });
  return true;
}

/** A day in an earlier year, not after it was told, that comes round that many days from today. */
function roundThisWeek(today: LocalDate, toldOn: LocalDate, inDays: number): LocalDate {
  let day = addYears(addDays(today, inDays), -1);
  while (day > toldOn) day = addYears(day, -1);
  return day;
}
