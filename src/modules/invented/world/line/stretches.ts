import type { Chance } from '../chance.ts';
import type { Course } from '../course/course.ts';
import type { Stay } from '../course/stays.ts';
import { addDays, daysBetween, workdayUntil } from '../local-time.ts';
import type { Maker } from '../maker.ts';
import type { LocalDate } from '../types.ts';
import type { Finish, Stretch } from './visit-plan.ts';

/** Days before today on which chance leaves off and the story of one of the five goes on by hand. */
const handedOver: Readonly<Record<string, number>> = { devon: 17, luz: 9, andre: 20, priya: 12 };

/** A person's agreed rhythm in days. Those with something due see their coach less often, so that only that is due. */
export function rhythmOf({ part }: Course, chance: Chance): number {
  if (part.ending === 'story') return part.key === 'luz' ? 14 : 10;
  if (['step-overdue', 'call-missed', 'missed-group'].includes(part.ending)) return chance.pick([14, 21]);
  if (part.ending === 'silent') return chance.pick([10, 14]);
  return chance.pick([10, 14, 14, 21]);
}

/** The stretches of one stay: a closer beginning for some, then the rhythm that lasts. */
export function stretchesOf(
  maker: Maker,
  course: Course,
  stay: Stay,
  everyDays: number,
  finish: Finish | undefined,
  reachOuts: readonly LocalDate[],
  chance: Chance,
): Stretch[] {
  const end = endOf(maker, course, stay, finish);
  const again = stay !== course.stays[0];
  const whole: Stretch = {
    from: stay.startedOn,
    ...end,
    everyDays,
    opens: again ? 'back' : 'first',
    reachOuts,
  };
  const length = daysBetween(stay.startedOn, end.until);
  if (everyDays === 7 || length < 150 || !chance.yes(0.3)) return [whole];
  const middle = addDays(stay.startedOn, chance.int(50, 75));
  const { closes, ...open } = whole;
  return [
    { ...open, until: middle, everyDays: 7 },
    { ...open, from: middle, opens: 'regular', ...(closes ? { closes } : {}) },
  ];
}

function endOf(
  maker: Maker,
  course: Course,
  stay: Stay,
  finish: Finish | undefined,
): Pick<Stretch, 'until' | 'closes'> {
  if (stay.endedOn !== null) return { until: workdayUntil(stay.endedOn), closes: 'parting' };
  const byHand = handedOver[course.part.key];
  if (byHand !== undefined) return { until: addDays(maker.today, -byHand) };
  return { until: finish?.lastContact ?? maker.yesterday, closes: 'last' };
}
