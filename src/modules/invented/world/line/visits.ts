import type { Stay } from '../course/stays.ts';
import type { LocalDate } from '../types.ts';
import { writeAgreedCall } from './agreed-calls.ts';
import { writeAttempt } from './attempts.ts';
import type { Desk } from './desk.ts';
import type { Written } from './meeting.ts';
import { writeMeeting } from './meeting.ts';
import type { Finish, Visit } from './visit-plan.ts';
import { callMeeting, meetingFor, stepFor } from './what-about.ts';

/** Writes the visits of one stretch; returns what was kept, in order. */
export function writeVisits(
  desk: Desk,
  visits: readonly Visit[],
  stay: Stay,
  finish: Finish | undefined,
): Written[] {
  const callStarts = new Map<LocalDate, number>();
  const lastDay = stay.endedOn ?? desk.maker.yesterday;
  return visits.flatMap((visit) => {
    if (visit.outcome !== 'kept') writeAttempt(desk, visit);
    const callGivenUp = visit.purpose === 'call' && !callStarts.has(visit.date);
    if (visit.outcome !== 'kept' || callGivenUp) return [];
    const written = writeKept(desk, visit, lastDay, finish, callStarts.get(visit.date));
    if (!written) return [];
    const call = callAgreedAt(visit, finish);
    const start = call && writeAgreedCall(desk, written, call.date);
    if (call?.kept && start !== undefined) callStarts.set(call.date, start);
    return [written];
  });
}

/** A call still open this morning is agreed at the last meeting. */
function callAgreedAt(visit: Visit, finish: Finish | undefined): Visit['call'] {
  return visit.purpose === 'last' && finish?.callOn ? { date: finish.callOn, kept: false } : visit.call;
}

/** Throws when a meeting that an ending stands on finds no time. */
function writeKept(
  desk: Desk,
  visit: Visit,
  lastDay: LocalDate,
  finish: Finish | undefined,
  minute: number | undefined,
): Written | undefined {
  const meeting =
    minute === undefined ? meetingFor(desk, visit, finish) : callMeeting(desk, visit.date, minute);
  const step = meeting && stepFor(desk, visit, meeting, lastDay, finish);
  const written = meeting && writeMeeting(desk, { ...meeting, ...(step ? { step } : {}) });
  if (!written && visit.purpose !== 'regular') throw new Error(`no time for a ${visit.purpose} visit`);
  return written;
}
