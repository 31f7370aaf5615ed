import { writeOne } from '../line/attendance.ts';
import type { Desk } from '../line/desk.ts';
import type { Written } from '../line/meeting.ts';
import { addDays, daysBetween, weekdayName, workdayUntil } from '../local-time.ts';
import { eveningGroupDaysAgo } from '../setting/groups.ts';
import type { Category, FactData, LocalDate } from '../types.ts';
import { during, tell } from './by-hand.ts';
import { mayaTold } from './maya-told.ts';

const daysAgo = { evening: 103, use: 25, forklift: 12, start: 43 };

/** Maya's line: her own door wanted, a job found, one evening missed five days ago, and nobody has asked yet. */
export function tellMaya(desk: Desk): void {
  writeEvenings(desk);
  const told = new Map(mayaTold.map((one) => [one.daysAgo, tell(desk, one)]));
  writePage(desk, told);
  writeWork(desk);
  writeOwnWords(desk);
}

/** Every evening since she began, except the last. */
function writeEvenings(desk: Desk): void {
  const { maker, setting } = desk;
  const missedOn = addDays(maker.today, -eveningGroupDaysAgo);
  const group = setting.groups.find(({ name }) => name === eveningGroup(desk));
  for (const session of setting.sessions) {
    const date = setting.dayOf(session);
    const since = daysBetween(date, maker.today);
    if (group && session.groupId === group.id && since <= daysAgo.evening)
      writeOne(desk, group, session, date !== missedOn);
  }
}

const eveningGroup = ({ maker }: Desk) => `${weekdayName(addDays(maker.today, -eveningGroupDaysAgo))} group`;

/** Strengths first, then what she said would help, the rhythm, and the request she switched on. */
function writePage(desk: Desk, told: ReadonlyMap<number, Written>): void {
  const { line, setting, maker } = desk;
  const [first, rhythm, asked, legal] = [104, 97, 54, 21].map((days) => told.get(days));
  const group = setting.groups.find(({ name }) => name === eveningGroup(desk));
  if (!(first && rhythm && asked && legal && group)) throw new Error('a part of the story is missing');
  for (const [place, what] of ['Sister, twice a week', 'Forklift licence'].entries()) {
    const minute = during(first).minute + place;
    line.add('strength', {
      ...during(first),
      minute,
      category: 'plan',
      data: { origin: 'earlier' },
      words: { what },
    });
  }
  line.add('rhythm', { ...during(rhythm), category: 'plan', data: { everyDays: 10, by: 'text' }, words: {} });
  line.add('helps', {
    ...during(asked),
    category: 'plan',
    data: {},
    words: { what: 'If I go quiet, don’t ask what happened. Ask if I want to walk.' },
  });
  line.add('signal', {
    ...during(asked),
    category: 'plan',
    data: { when: 'missed-group', groupId: group.id },
    words: { ask: `Reach out to me if I miss ${group.name}.` },
  });
  line.add('service', {
    ...during(legal),
    category: 'legal',
    data: { service: 'legal', programId: setting.program('coaching').id },
    words: {},
  });
  const what = `${group.name}, 3 months`;
  line.add('strength', {
    ...byMaya(desk, addDays(maker.today, -daysAgo.forklift), 940),
    category: 'plan',
    data: { origin: 'new' },
    words: { what },
  });
}

const byMaya = ({ course }: Desk, date: LocalDate, minute: number) => ({
  date,
  minute,
  writtenAfter: 1,
  authorId: course.participant.id,
});

function writeWork(desk: Desk): void {
  const { maker } = desk;
  const firstDay = workdayUntil(addDays(maker.today, -daysAgo.start));
  milestone(
    desk,
    firstDay,
    935,
    'employment',
    { what: 'job', standing: 'self-reported' },
    'First day at Northgate',
  );
  const skill = { what: 'skill', standing: 'verified' } as const;
  const forklift = milestone(
    desk,
    addDays(maker.today, -daysAgo.forklift),
    930,
    'employment',
    skill,
    'Forklift, level 2',
  );
  addWords(desk, forklift, 'Shown to Ruth on the floor. Next rung: $1.10 more an hour.');
  const weeks = { what: 'job', standing: 'self-reported' } as const;
  const five = milestone(desk, addDays(firstDay, 35), 915, 'employment', weeks, 'Five weeks at Northgate');
  addWords(desk, five, 'My feet hurt and I like it.');
}

function milestone(
  desk: Desk,
  onDate: LocalDate,
  minute: number,
  category: Category,
  data: Pick<FactData['milestone'], 'what' | 'standing'>,
  title: string,
): { id: string; date: LocalDate; minute: number; category: Category } {
  const written = byMaya(desk, onDate, minute);
  const { id } = desk.line.add('milestone', {
    ...written,
    category,
    data: { ...data, onDate, yearly: false },
    words: { title },
  });
  return { id, date: onDate, minute, category };
}

function addWords(
  desk: Desk,
  { id, date, minute, category }: { id: string; date: LocalDate; minute: number; category: Category },
  said: string,
): void {
  desk.line.add('reply', {
    ...byMaya(desk, date, minute + 3),
    category,
    about: id,
    data: {},
    words: { said },
  });
}

/** In her words, seen by Maya and Sam only. Plan, job and group go on as they were. */
function writeOwnWords(desk: Desk): void {
  desk.line.add('return-to-use', {
    ...byMaya(desk, addDays(desk.maker.today, -daysAgo.use), 1245),
    category: 'substance-use',
    audience: 'just-us',
    data: {},
    words: { said: 'I used last night. I went to work today. I am writing this myself so that it is mine.' },
  });
}
