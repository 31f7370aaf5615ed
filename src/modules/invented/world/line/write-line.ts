import type { Course } from '../course/course.ts';
import type { Stay } from '../course/stays.ts';
import type { Maker } from '../maker.ts';
import type { Setting } from '../setting/setting.ts';
import { storyOf } from '../story/story.ts';
import type { Fact } from '../types.ts';
import { writeAnswers } from './answers.ts';
import type { Regular } from './attendance.ts';
import { writeAttendance } from './attendance.ts';
import { writeClinical } from './clinical.ts';
import type { Desk } from './desk.ts';
import { deskFor } from './desk.ts';
import { writeFollowUps } from './follow-ups.ts';
import { writeForms } from './forms.ts';
import type { Written } from './meeting.ts';
import {
  inOwnTongue,
  writeHelps,
  writeOwnDay,
  writeRhythm,
  writeSignals,
  writeStrengths,
} from './own-page.ts';
import { writePlan } from './plan.ts';
import { writeReturns } from './returns.ts';
import { writeServices } from './services.ts';
import { writeSnoozes } from './snoozes.ts';
import { writeStages } from './stages.ts';
import { rhythmOf, stretchesOf } from './stretches.ts';
import { writeTalk } from './talk.ts';
import { finishOf, planVisits } from './visit-plan.ts';
import { writeVisits } from './visits.ts';

/** Everything that happened with one person, first what has a fixed hour, then the rest around it. */
export function writeLine(maker: Maker, setting: Setting, course: Course): Fact[] {
  const desk = deskFor(maker, setting, course);
  const tellStory = storyOf(course.part.key);
  tellStory?.(desk);
  if (course.part.key !== 'maya') writeByChance(desk);
  writePlan(desk);
  writeForms(desk);
  writeTalk(desk);
  writeClinical(desk);
  writeStages(desk);
  return desk.line.all();
}

function writeByChance(desk: Desk): void {
  const regulars = writeAttendance(desk);
  const everyDays = rhythmOf(desk.course, desk.chance);
  const kept = desk.course.stays.flatMap((stay) => writeStay(desk, stay, everyDays, regulars));
  writeFollowUps(desk);
  const own = inOwnTongue(desk, kept);
  writeStrengths(desk, own);
  writeHelps(desk, own);
  writeSignals(desk, own, regulars);
  const countsDays = desk.course.part.key === 'luz' || writeOwnDay(desk, own);
  if (!countsDays) writeReturns(desk, kept);
  writeAnswers(desk, kept);
  writeServices(desk);
  writeSnoozes(desk, kept);
}

function writeStay(desk: Desk, stay: Stay, everyDays: number, regulars: readonly Regular[]): Written[] {
  const { maker, course, chance } = desk;
  const missedOn = regulars.flatMap((regular) => regular.missedOn);
  const { ending } = course.part;
  const finish =
    stay.endedOn === null ? finishOf(ending, everyDays, maker.today, missedOn.at(-1), chance) : undefined;
  const stretches = stretchesOf(maker, course, stay, everyDays, finish, missedOn, chance);
  return stretches.flatMap((stretch) => {
    const kept = writeVisits(desk, planVisits(stretch, chance), stay, finish);
    const agreedAt = stretch.opens === 'regular' ? kept[0] : (kept[1] ?? kept[0]);
    if (agreedAt) writeRhythm(desk, agreedAt, stretch.everyDays);
    return kept;
  });
}
