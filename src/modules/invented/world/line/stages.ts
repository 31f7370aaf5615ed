import { addDays, daysBetween, wallClock } from '../local-time.ts';
import { treatedAt } from '../phrases/pools/places.ts';
import type { FactOf, LocalDate } from '../types.ts';
import type { Desk } from './desk.ts';
import { languageWith } from './desk.ts';

type Meeting = FactOf<'contact'>;
type Stage = FactOf<'stage-begun'>['data']['stage'];

/** A third of the people are in treatment elsewhere while they are coached; for some it has ended since. */
const share = 0.34;
/** Treatment that began so many days ago may be over. */
const whole = 120;

const dayOf = ({ happenedAt }: Pick<Meeting, 'happenedAt'>): LocalDate => wallClock(happenedAt).date;

/** What goes on beside the programs here, told at a meeting: treatment elsewhere, and the way back into work. */
export function writeStages(desk: Desk): void {
  const { maker, course, line, setting } = desk;
  const chance = maker.chance(`${course.participant.key}/stages`);
  const kept = line.ofKind('contact').filter(({ data }) => data.outcome === 'kept');
  const [first, ...later] = kept.toSorted((one, other) => one.happenedAt.localeCompare(other.happenedAt));
  if (!(first && chance.yes(share))) return;
  const began = addDays(dayOf(first), -chance.int(10, 60));
  const author = setting.staff.find(({ id }) => id === first.authorId);
  const places = treatedAt[author ? languageWith(desk, author) : 'en'];
  const begun = writeBegun(desk, first, 'treatment', began, chance.pick(places));
  const last = later.findLast((meeting) => daysBetween(began, dayOf(meeting)) > whole);
  if (last && chance.yes(0.5)) writeEnded(desk, last, begun);
  const atWork = course.enrolments.find(({ programId }) => isForWork(desk, programId));
  const since = atWork && later.find((meeting) => dayOf(meeting) > atWork.startedOn);
  if (atWork && since) writeBegun(desk, since, 'reintegration', atWork.startedOn);
}

const isForWork = ({ setting }: Desk, programId: string): boolean =>
  setting.programs.some(({ id, kind }) => id === programId && kind === 'supported-employment');

/** Told at a meeting, and written down after it. */
const toldAt = ({ happenedAt, authorId, data }: Meeting) => ({
  date: dayOf({ happenedAt }),
  minute: wallClock(happenedAt).minute,
  writtenAfter: data.minutes + 5,
  authorId,
  category: 'attendance' as const,
});

function writeBegun(
  desk: Desk,
  told: Meeting,
  stage: Stage,
  since: LocalDate,
  where = '',
): FactOf<'stage-begun'> {
  const words = where === '' ? {} : { where };
  return desk.line.add('stage-begun', { ...toldAt(told), data: { stage, since }, words });
}

function writeEnded(desk: Desk, told: Meeting, { id, data }: FactOf<'stage-begun'>): void {
  const until = addDays(dayOf(told), -1);
  const ended = { stage: data.stage, begunId: id, until };
  desk.line.add('stage-ended', { ...toldAt(told), data: ended, words: {} });
}
