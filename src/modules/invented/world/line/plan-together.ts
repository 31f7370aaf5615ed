import { wallClock } from '../local-time.ts';
import { rehearsals, suggestions } from '../phrases/pools/plan.ts';
import type { FactOf, LocalDate, WrittenLanguage } from '../types.ts';
import type { Desk } from './desk.ts';

type Contact = FactOf<'contact'>;

const likely = { suggests: 0.7, taken: 0.35, rehearses: 0.6 };

/** Meetings face to face after the plan was begun, earliest first. */
function meetingsAfter({ line }: Desk, date: LocalDate): Contact[] {
  return line
    .ofKind('contact')
    .filter(({ data, audience }) => data.outcome === 'kept' && audience === 'team')
    .filter(({ data }) => data.place !== 'text' && data.place !== 'phone')
    .filter(({ happenedAt }) => wallClock(happenedAt).date > date)
    .toSorted((one, other) => one.happenedAt.localeCompare(other.happenedAt));
}

/** Whatever was said in the meeting decides the language; one without words is in the person's own. */
const languageOf = ({ tongue }: Desk, { language }: Contact): WrittenLanguage => language ?? tongue;

/** At the end of that meeting, by whoever met the person. */
function after(meeting: Contact, minutes: number) {
  const { date, minute } = wallClock(meeting.happenedAt);
  const end = minute + meeting.data.minutes + minutes;
  return { date, minute: end, writtenAfter: 4, authorId: meeting.authorId, category: 'plan' } as const;
}

/** What the team suggests beside a plan, and what was tried out together before it was needed. */
export function writeTogether(desk: Desk, date: LocalDate): void {
  const chance = desk.maker.chance(`${desk.course.participant.key}/plan-together`);
  const [, second, third, , fifth] = meetingsAfter(desk, date);
  const latest = meetingsAfter(desk, date).at(-1);
  if (latest && chance.yes(likely.suggests)) suggest(desk, latest, chance.int(0, 5), false);
  if (third && third !== latest && chance.yes(likely.taken)) suggest(desk, third, chance.int(0, 5), true);
  const tries = desk.line.ofKind('plan-line').some(({ data }) => data.part === 'coping');
  const when = fifth ?? second;
  if (tries && when && chance.yes(likely.rehearses)) rehearse(desk, when, chance.int(0, 2));
}

/** A suggestion waits until the person decides; one that was taken up is a line of theirs from the same evening on. */
function suggest(desk: Desk, meeting: Contact, at: number, taken: boolean): void {
  const { line, course } = desk;
  const idea = suggestions[at];
  if (!idea) return;
  const language = languageOf(desk, meeting);
  const words = { what: idea[language] };
  const suggestion = line.add('plan-line', {
    ...after(meeting, 1),
    about: meeting.id,
    data: { part: idea.part },
    words,
    language,
  });
  if (!taken) return;
  line.add('plan-line', {
    ...after(meeting, 60),
    authorId: course.participant.id,
    data: { part: idea.part, fromId: suggestion.id },
    words,
    language,
  });
}

function rehearse(desk: Desk, meeting: Contact, at: number): void {
  const said = rehearsals[at];
  if (!said) return;
  const language = languageOf(desk, meeting);
  const entry = after(meeting, 2);
  desk.line.add('rehearsal', {
    ...entry,
    about: meeting.id,
    data: { onDate: entry.date, withIds: [meeting.authorId] },
    words: { ...said[language] },
    language,
  });
}
