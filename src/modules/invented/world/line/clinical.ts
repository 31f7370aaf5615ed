import { addDays, daysBetween, isWorkday } from '../local-time.ts';
import { clinicalDissents, clinicalNotes } from '../phrases/pools/clinical.ts';
import type { FactOf, LocalDate, StaffMember } from '../types.ts';
import type { Desk } from './desk.ts';
import { bookStart } from './desk.ts';

/** About one person in three sees the clinician of the house, who is there for all its programs. */
const share = 0.35;
/** Since so many days before today at the most, when they are here. */
const lately = 120;

/** A clinician's notes: what they found and what goes on, apart from what coaches write down. */
export function writeClinical(desk: Desk): void {
  const { maker, course, setting } = desk;
  const chance = maker.chance(`${course.part.key}/clinical`);
  const clinician = setting.staff.find(({ role }) => role === 'clinician');
  const here = course.enrolments.find(({ endedOn }) => endedOn === null);
  // Notes are written in English, for whoever reads it; the stories told by hand stay as they were told.
  const reads = course.part.speaks !== 'es' && course.part.ending !== 'story';
  if (!(clinician && here && reads && chance.yes(share))) return;
  const from = Math.min(lately, daysBetween(here.startedOn, maker.yesterday) - 1);
  for (const written of chance.shuffle(clinicalNotes).slice(0, chance.int(1, 2))) {
    const date = addDays(maker.yesterday, -chance.int(1, Math.max(from, 1)));
    if (from < 2 || !isWorkday(date) || setting.isAway(clinician.id, date)) continue;
    const note = writeNote(desk, clinician, date, { ...written, justUs: chance.yes(0.6) });
    if (note && chance.yes(0.3)) disagree(desk, note, date, chance.pick(clinicalDissents));
  }
}

type Given = (typeof clinicalNotes)[number] & { justUs: boolean };

function writeNote(
  desk: Desk,
  clinician: StaffMember,
  date: LocalDate,
  { about, category, note, justUs }: Given,
): FactOf<'clinical-note'> | undefined {
  const start = bookStart(desk, date, [clinician.id], 30);
  if (!start) return undefined;
  return desk.line.add('clinical-note', {
    date,
    minute: start.minute,
    writtenAfter: start.minutes + 5,
    authorId: clinician.id,
    category,
    audience: justUs ? 'just-us' : 'team',
    data: { about },
    words: { note },
  });
}

/** The person reads it that evening, and sees it differently. */
function disagree(
  { line, course }: Desk,
  note: FactOf<'clinical-note'>,
  date: LocalDate,
  said: string,
): void {
  line.add('dissent', {
    date,
    minute: 1260,
    writtenAfter: 1,
    authorId: course.participant.id,
    category: note.category,
    audience: note.audience,
    data: {},
    words: { said },
    about: note.id,
  });
}
