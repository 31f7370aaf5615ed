import { onDuty } from '../course/course.ts';
import { addDays, daysBetween, isWorkday } from '../local-time.ts';
import { services } from '../phrases/pools/reasons.ts';
import type { Enrolment, LocalDate, Program, StaffMember } from '../types.ts';
import type { Desk } from './desk.ts';
import { bookStart } from './desk.ts';

/** About one service in so many days of an enrolment. */
const everyDays = 95;

/** Services received besides meetings: rides, papers, an hour over job postings. */
export function writeServices(desk: Desk): void {
  for (const enrolment of desk.course.enrolments) {
    const program = desk.setting.programs.find(({ id }) => id === enrolment.programId);
    const last = enrolment.endedOn ?? desk.maker.yesterday;
    const length = daysBetween(enrolment.startedOn, last);
    if (!program || length < 10) continue;
    const count = Math.round(length / everyDays + desk.chance.next() - 0.5);
    for (let made = 0; made < count; made++) {
      writeService(desk, program, enrolment, addDays(enrolment.startedOn, desk.chance.int(2, length)));
    }
  }
}

function writeService(desk: Desk, program: Program, enrolment: Enrolment, date: LocalDate): void {
  const { line, chance } = desk;
  const author = giver(desk, program, date);
  const offered = offers(program);
  if (!(author && isWorkday(date)) || offered.length === 0) return;
  const { service, minutes } = chance.pick(offered);
  const start = bookStart(desk, date, [author.id], minutes);
  if (!start) return;
  line.add('service', {
    date,
    minute: start.minute,
    writtenAfter: start.minutes + chance.int(1, 10),
    authorId: author.id,
    category: program.kind === 'supported-employment' ? 'employment' : 'attendance',
    data: { service, programId: enrolment.programId, minutes: start.minutes },
    words: {},
  });
}

const offers = ({ kind }: Program): readonly { service: string; minutes: number }[] =>
  Object.entries(services).find(([name]) => name === kind)?.[1] ?? [];

function giver({ setting, course }: Desk, { kind }: Program, date: LocalDate): StaffMember | undefined {
  if (kind === 'coaching') return onDuty(setting, course, date);
  const role = kind === 'supported-employment' ? 'employment-specialist' : 'front-desk';
  return setting.staff.find((member) => member.role === role && !setting.isAway(member.id, date));
}
