import type { Desk } from '../line/desk.ts';
import { addDays, wallClock, weekdayOf } from '../local-time.ts';
import { eveningGroupDaysAgo } from '../setting/groups.ts';
import type { FactOf, FactWords } from '../types.ts';

type Line = FactOf<'plan-line'>;

/** Writes on Maya's line, so many days ago; each thing a few minutes after the one before. */
class Pen {
  private readonly desk: Desk;
  private minute = 1000;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  private entry(daysAgo: number) {
    const { maker, course } = this.desk;
    this.minute += 3;
    const date = addDays(maker.today, -daysAgo);
    return {
      date,
      minute: this.minute,
      writtenAfter: 1,
      authorId: course.participant.id,
      category: 'plan',
    } as const;
  }

  line(daysAgo: number, data: Line['data'], words: FactWords['plan-line']): Line {
    return this.desk.line.add('plan-line', { ...this.entry(daysAgo), data, words });
  }

  link(daysAgo: number, from: Line, toId: string): void {
    const data = { fromId: from.id, toId };
    this.desk.line.add('plan-link', { ...this.entry(daysAgo), about: from.id, data, words: {} });
  }

  reached(daysAgo: number, goal: Line): void {
    const data = { state: 'reached' } as const;
    this.desk.line.add('plan-state', { ...this.entry(daysAgo), about: goal.id, data, words: {} });
  }

  review(daysAgo: number, of: 'plan' | 'hard', inDays: number): void {
    const onDate = addDays(this.desk.maker.today, inDays);
    this.desk.line.add('plan-review', { ...this.entry(daysAgo), data: { of, onDate }, words: {} });
  }

  /** What the coach suggested at the end of the meeting so many days ago, or the one before it. */
  suggestion(daysAgo: number, data: Line['data'], words: FactWords['plan-line']): Line | undefined {
    const meeting = this.meeting(daysAgo);
    if (!meeting) return undefined;
    const { date, minute } = wallClock(meeting.happenedAt);
    const end = minute + meeting.data.minutes;
    const entry = {
      date,
      minute: end,
      writtenAfter: 6,
      authorId: meeting.authorId,
      category: 'plan',
    } as const;
    return this.desk.line.add('plan-line', { ...entry, about: meeting.id, data, words });
  }

  meeting(daysAgo: number): FactOf<'contact'> | undefined {
    const last = addDays(this.desk.maker.today, -daysAgo);
    return this.desk.line
      .ofKind('contact')
      .filter(({ data }) => data.outcome === 'kept')
      .sort((one, other) => one.happenedAt.localeCompare(other.happenedAt))
      .findLast(({ happenedAt }) => wallClock(happenedAt).date <= last);
  }
}

/** Maya's plan, written by her over three months: her own door, evenings with Ana, and what to do when it gets hard. */
export function writeMayasPlan(desk: Desk): void {
  const pen = new Pen(desk);
  writeGoals(desk, pen);
  writeHard(pen);
  writeWeek(desk, pen);
  writePeople(desk, pen);
  pen.review(20, 'hard', 11);
  pen.review(20, 'plan', 25);
}

function writeGoals(desk: Desk, pen: Pen): void {
  const { line } = desk;
  pen.line(103, { part: 'goal', domain: 'D3' }, { what: 'My own door', why: 'To sleep without listening.' });
  const work = pen.line(103, { part: 'goal', domain: 'D5' }, { what: 'Work in the daytime, no nights' });
  const firstDay = line.ofKind('milestone').find(({ words }) => words.title === 'First day at Northgate');
  pen.reached(40, work);
  if (firstDay) pen.link(40, work, firstDay.id);
  const evenings = pen.line(6, { part: 'goal', domain: 'D2' }, { what: 'Keep my evenings with Ana' });
  const step = line.ofKind('next-step').find(({ words }) => words.what === 'Tell Ana about the new shift');
  if (step) pen.link(6, evenings, step.id);
  const shift = pen.line(6, { part: 'barrier' }, { what: 'The new shift takes the evenings' });
  pen.link(6, evenings, shift.id);
  pen.line(11, { part: 'goal', domain: 'D6' }, { what: 'Drive the reach truck as well' });
  pen.line(60, { part: 'barrier' }, { what: 'The old fine', why: 'Six parts. The first one is paid.' });
  pen.suggestion(
    14,
    { part: 'goal', domain: 'D5' },
    {
      what: 'A savings account for the deposit',
      why: 'Beacon asks for one month ahead.',
    },
  );
}

function writeHard(pen: Pen): void {
  pen.line(53, { part: 'call' }, { what: 'Ana, my sister', phone: '+1 607 555 0100' });
  pen.line(53, { part: 'call' }, { what: 'Sam, weekdays nine to five', phone: '+1 315 555 0131' });
  pen.line(53, { part: 'coping' }, { what: 'Boots on, out the door, to the river.' });
  pen.line(53, { part: 'coping' }, { what: 'Call Ana before I open my own door.' });
  const idea = pen.suggestion(
    29,
    { part: 'coping' },
    { what: 'Walk to the bridge before deciding anything' },
  );
  if (idea)
    pen.line(28, { part: 'coping', fromId: idea.id }, { what: 'To the bridge and back first. Then decide.' });
  pen.line(53, { part: 'sign', sign: 'trigger' }, { what: 'Payday, and nobody home' });
  pen.line(53, { part: 'sign', sign: 'craving' }, { what: 'My hands look for something to do' });
  pen.line(53, { part: 'sign', sign: 'warning' }, { what: 'I stop answering texts' });
}

function writeWeek(desk: Desk, pen: Pen): void {
  const evening = weekdayOf(addDays(desk.maker.today, -eveningGroupDaysAgo));
  const routine = (what: string, weekdays: number[], from: string, to: string) =>
    pen.line(40, { part: 'routine', weekdays, from, to }, { what });
  routine('Northgate', [1, 3, 4, 5], '06:00', '14:00');
  // The bus comes later on that day, and she asked for it.
  routine('Northgate, from half past six', [2], '06:30', '14:00');
  routine('Evening group', [evening], '17:30', '18:45');
  routine('Soup with Ana', [3, 7], '19:00', '20:30');
}

function writePeople(desk: Desk, pen: Pen): void {
  type Effect = 'helps' | 'hinders' | 'both';
  const person = (what: string, closeness: number, effect: Effect) =>
    pen.line(81, { part: 'person', closeness, effect }, { what });
  person('Ana', 1, 'helps');
  person('Mom', 1, 'both');
  person('Sam', 2, 'helps');
  person('Ruth', 2, 'helps');
  person('Ray, from before', 3, 'hinders');
  pen.line(81, { part: 'group', standing: 'kept' }, { what: 'The evening group' });
  pen.line(81, { part: 'group', standing: 'tried' }, { what: 'Breakfast at the church' });
  const { line, maker } = desk;
  const walk = pen.meeting(29);
  if (!walk) return;
  const { date, minute } = wallClock(walk.happenedAt);
  const end = minute + walk.data.minutes;
  if (date >= maker.today) return;
  line.add('rehearsal', {
    ...{ date, minute: end + 3, writtenAfter: 4, authorId: walk.authorId, category: 'plan' as const },
    about: walk.id,
    data: { onDate: date, withIds: [walk.authorId] },
    words: {
      tried: 'From the door to the bridge and back, with the phone in hand.',
      learned: 'Charge the phone at lunch.',
    },
  });
}
