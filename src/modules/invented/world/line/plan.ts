import { addDays, wallClock } from '../local-time.ts';
import type { Bilingual } from '../phrases/phrase-types.ts';
import { calls, copings, goals, obstacles, signs } from '../phrases/pools/plan.ts';
import { writeMayasPlan } from '../story/maya-plan.ts';
import type { FactOf, LocalDate } from '../types.ts';
import type { Desk } from './desk.ts';
import { writeDays } from './plan-days.ts';
import { writeTogether } from './plan-together.ts';
import { Teller } from './teller.ts';

type Line = FactOf<'plan-line'>;
type Data = Line['data'];

/** A plan in the person's own words, begun on a day soon after people knew each other a little; not everybody has one. */
export function writePlan(desk: Desk): void {
  if (desk.course.part.key === 'maya') {
    writeMayasPlan(desk);
    return;
  }
  const { maker, course, line } = desk;
  const chance = maker.chance(`${course.participant.key}/plan`);
  const kept = line.ofKind('contact').filter(({ data }) => data.outcome === 'kept' && data.place !== 'text');
  const first = kept[chance.int(1, 3)];
  if (!first || chance.yes(0.2)) return;
  const { date, minute } = wallClock(first.happenedAt);
  const teller = new Teller(course, chance);
  const begun = Math.min(minute + first.data.minutes + 20, 1300);
  const add = (data: Data, list: Bilingual): Line =>
    line.add('plan-line', {
      date,
      minute: begun + 2 * line.ofKind('plan-line').length,
      writtenAfter: 1,
      authorId: course.participant.id,
      category: 'plan',
      data,
      words: { what: teller.say(list, desk.tongue) },
      language: desk.tongue,
    });
  const wanted = Array.from({ length: chance.int(1, 3) }, () => add({ part: 'goal' }, goalsOf(desk, date)));
  const [goal] = wanted;
  if (goal) linkStep(desk, goal);
  if (chance.yes(0.4)) add({ part: 'barrier' }, obstaclesOf(desk));
  if (chance.yes(0.7)) writeCard(add);
  writeDays(desk, date);
  writeReview(desk, date);
  writeTogether(desk, date);
}

function writeCard(add: (data: Data, list: Bilingual) => Line): void {
  add({ part: 'call' }, calls);
  add({ part: 'coping' }, copings);
  add({ part: 'coping' }, copings);
  add({ part: 'sign', sign: 'warning' }, signs);
}

const without = (list: Bilingual, words: RegExp): Bilingual => ({
  en: list.en.filter((one) => !words.test(one)),
  es: list.es.filter((one) => !words.test(one)),
});

/** Nobody who has work waits for it. */
function goalsOf({ line }: Desk, date: LocalDate): Bilingual {
  const works = line
    .ofKind('milestone')
    .some(({ data, happenedAt }) => data.what === 'job' && wallClock(happenedAt).date <= date);
  return works ? without(goals, /have work|tenga trabajo/) : goals;
}

const obstaclesOf = ({ course }: Desk): Bilingual =>
  course.participant.phone === null ? without(obstacles, /phone|teléfono/) : obstacles;

/** A step agreed before the plan was written belongs to its first goal: an open one, or else the latest. */
function linkStep({ line, course }: Desk, goal: Line): void {
  const done = new Set(line.ofKind('step-done').map(({ about }) => about));
  const steps = line.ofKind('next-step').filter(({ recordedAt }) => recordedAt <= goal.recordedAt);
  const step = steps.find(({ id }) => !done.has(id)) ?? steps.at(-1);
  if (!step) return;
  const { date, minute } = wallClock(goal.recordedAt);
  line.add('plan-link', {
    date,
    minute: minute + 1,
    authorId: course.participant.id,
    category: 'plan',
    about: goal.id,
    data: { fromId: goal.id, toId: step.id },
    words: {},
  });
}

/** The next look lies ahead: what is due today is told by the stories alone. */
function writeReview({ maker, line, course }: Desk, date: LocalDate): void {
  const onDate = addDays(maker.today, 14 + (course.participant.key.length % 10));
  const entry = { date, minute: 1350, authorId: course.participant.id, category: 'plan' as const, words: {} };
  line.add('plan-review', { ...entry, data: { of: 'plan', onDate } });
}
