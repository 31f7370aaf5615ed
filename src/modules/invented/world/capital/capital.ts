import type { Course } from '../course/course.ts';
import type { Maker } from '../maker.ts';
import type { Setting } from '../setting/setting.ts';
import type { Fact, Id } from '../types.ts';
import { domainOf } from './domain-words.ts';
import type { Contact } from './fact-in.ts';
import { factIn } from './fact-in.ts';
import { closeOnesView } from './families.ts';
import type { MovingStory } from './moving.ts';
import { mayasMoves, stories } from './moving.ts';
import { viewIn } from './views.ts';

const isMeeting = (fact: Fact): fact is Contact =>
  fact.kind === 'contact' &&
  fact.data.outcome === 'kept' &&
  fact.audience === 'team' &&
  !['phone', 'text'].includes(fact.data.place);

const likely = { moves: 0.25, coach: 0.35 };

/** Those of Sam's Today, whom a visitor opens first; and who of them asked to hear somebody close. */
const told: readonly string[] = ['maya', 'devon', 'luz', 'andre', 'priya'];
const askedFamily: readonly string[] = ['maya', 'devon', 'priya'];
/** Of the others, as many more who asked. */
const othersWhoAsk = 3;

/** One person's line as what is said of the eight domains is added to it. */
interface Page {
  course: Course;
  facts: readonly Fact[];
  /** Earliest first. */
  meetings: readonly Contact[];
}

function movesIn(maker: Maker, meeting: Contact, { moves }: MovingStory): Fact[] {
  return moves.map(({ from, to, how, ...why }, at) =>
    factIn(maker, {
      path: `moves/${at}`,
      in: meeting,
      kind: 'influence',
      category: 'assessment',
      data: { from, to, how },
      words: { why: meeting.language === 'es' ? why.es : why.en },
      minute: 10 + at,
    }),
  );
}

/** A story of a group is told by somebody who had come to one by then. */
function fits({ needs }: MovingStory, facts: readonly Fact[], meeting: Contact): boolean {
  const came = facts.some(
    (fact) => fact.kind === 'group-attendance' && fact.data.present && fact.happenedAt < meeting.happenedAt,
  );
  return !needs.includes('group') || came;
}

/** Some told what moves what, when people knew each other a little. */
function moved(maker: Maker, { course, facts, meetings }: Page): Fact[] {
  const { key } = course.participant;
  const [, , third] = meetings;
  const latest = meetings.at(-1);
  if (key === 'maya') return latest ? movesIn(maker, latest, mayasMoves) : [];
  const chance = maker.chance(`${key}/capital`);
  if (!(third && chance.yes(likely.moves))) return [];
  const fitting = stories.filter((story) => fits(story, facts, third));
  return fitting.length > 0 ? movesIn(maker, third, chance.pick(fitting)) : [];
}

/** A coach's own view stands beside the person's, filled in at the end of a meeting of theirs. */
function coachView(maker: Maker, coaches: ReadonlySet<Id>, { course, facts, meetings }: Page): Fact[] {
  const { key } = course.participant;
  const wanted = told.includes(key) || maker.chance(`${key}/coach-view`).yes(likely.coach);
  const meeting = meetings.findLast(({ authorId }) => coaches.has(authorId));
  return wanted && meeting ? viewIn(maker, { voice: 'coach', facts, in: meeting }) : [];
}

/** Somebody close is heard in words, and sees the questions they can speak of. */
function familyView(maker: Maker, { course, facts, meetings }: Page): Fact[] {
  const [close] = course.supporters;
  const meeting = meetings.at(-1);
  if (!(close && course.hasKin && meeting)) return [];
  const heard = closeOnesView(maker, course.participant.key, close, meeting);
  return [...heard, ...viewIn(maker, { voice: 'family', facts, in: meeting })];
}

/** Who asked to hear somebody close: people whose kin may know of us, and who have met somebody here a few times. */
function whoAsks(pages: readonly Page[]): ReadonlySet<string> {
  const able = pages.filter(
    ({ course, meetings }) => course.hasKin && course.supporters[0]?.mayBeCalled && meetings.length > 3,
  );
  const keys = able.map(({ course }) => course.participant.key);
  const others = keys.filter((key) => !told.includes(key)).slice(0, othersWhoAsk);
  return new Set([...keys.filter((key) => askedFamily.includes(key)), ...others]);
}

const placed = (fact: Fact): Fact => {
  const domain = fact.kind === 'strength' ? domainOf(fact.words.what) : undefined;
  return fact.kind === 'strength' && domain ? { ...fact, data: { ...fact.data, domain } } : fact;
};

function pageOf(course: Course, facts: readonly Fact[]): Page {
  const meetings = facts.filter(isMeeting).toSorted((a, b) => a.happenedAt.localeCompare(b.happenedAt));
  return { course, facts, meetings };
}

/** The same facts with strengths that have a place, and what was said of the eight domains beside them, by every voice. */
export function withCapital(
  maker: Maker,
  { staff }: Pick<Setting, 'staff'>,
  courses: readonly Course[],
  facts: readonly Fact[],
): Fact[] {
  const coaches = new Set(staff.filter(({ role }) => role === 'coach').map(({ id }) => id));
  const byPerson = Map.groupBy(facts, ({ participantId }) => participantId);
  const pages = courses.map((course) => pageOf(course, byPerson.get(course.participant.id) ?? []));
  const asking = whoAsks(pages);
  const more = pages.flatMap((page) => [
    ...moved(maker, page),
    ...coachView(maker, coaches, page),
    ...(asking.has(page.course.participant.key) ? familyView(maker, page) : []),
  ]);
  return [...facts.map(placed), ...more];
}
