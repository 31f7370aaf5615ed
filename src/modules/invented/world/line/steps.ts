import { onDuty } from '../course/course.ts';
import { addDays, isWorkday, workdayFrom, workdayUntil } from '../local-time.ts';
import type { FactOf, LocalDate, Owner, StaffMember } from '../types.ts';
import type { Desk } from './desk.ts';

/** A step about to be agreed: when it falls due, and when it was done, if it was. */
export interface StepPlan {
  owner: Owner;
  dueOn: LocalDate;
  doneOn: LocalDate | null;
  doneBy: string | null;
}

/** A step that gets done before the stay or yesterday ends; undefined when there is no time left for that. */
export function stepDone(
  desk: Desk,
  madeOn: LocalDate,
  step: { owner: Owner; days: number },
  author: StaffMember,
  lastDay: LocalDate,
): StepPlan | undefined {
  const { chance } = desk;
  const dueOn = workdayFrom(addDays(madeOn, Math.max(2, step.days + chance.int(-2, 3))));
  const planned = addDays(madeOn, chance.int(1, step.days + 3));
  const latest = planned < lastDay ? planned : lastDay;
  const doneOn = step.owner === 'staff' ? workdayUntil(latest) : latest;
  if (doneOn <= madeOn) return undefined;
  const doneBy = step.owner === 'staff' ? staffDoing(desk, author, doneOn) : whoTicks(desk, doneOn);
  return doneBy ? { owner: step.owner, dueOn, doneOn, doneBy } : undefined;
}

/** A step still open this morning. */
export function stepOpen(owner: Owner, dueOn: LocalDate): StepPlan {
  return { owner, dueOn, doneOn: null, doneBy: null };
}

function staffDoing(desk: Desk, author: StaffMember, date: LocalDate): string | null {
  if (author.role === 'employment-specialist') return desk.setting.isAway(author.id, date) ? null : author.id;
  return onDuty(desk.setting, desk.course, date)?.id ?? null;
}

/** A participant ticks their own step, or the coach does it on hearing so. */
function whoTicks(desk: Desk, date: LocalDate): string {
  const coach = onDuty(desk.setting, desk.course, date);
  return coach && isWorkday(date) && desk.chance.yes(0.35) ? coach.id : desk.course.participant.id;
}

/** Writes the step at the end of the contact it was agreed in, and its being done. */
export function writeStep(
  { line, course, chance }: Desk,
  contact: FactOf<'contact'>,
  when: { date: LocalDate; minute: number; writtenAfter: number },
  plan: StepPlan,
  what: string,
): FactOf<'next-step'> {
  const { category, audience, authorId, id: about, language } = contact;
  const shared = { category, audience, ...(language ? { language } : {}) };
  const ownerId = plan.owner === 'staff' ? authorId : course.participant.id;
  const step = line.add('next-step', {
    ...when,
    ...shared,
    authorId,
    about,
    data: { owner: plan.owner, ownerId, dueOn: plan.dueOn },
    words: { what },
  });
  if (plan.doneOn && plan.doneBy) {
    const minute = chance.int(plan.doneBy === course.participant.id ? 480 : 560, 1080);
    line.add('step-done', {
      date: plan.doneOn,
      minute,
      writtenAfter: chance.int(0, 2),
      authorId: plan.doneBy,
      category,
      audience,
      about: step.id,
      data: {},
      words: {},
    });
  }
  return step;
}
