import type { Chance } from '../chance.ts';
import { addDays, addYears, instantAt, workdayFrom } from '../local-time.ts';
import type { Maker } from '../maker.ts';
import type { Setting } from '../setting/setting.ts';
import type {
  Caseload,
  Enrolment,
  Fact,
  Id,
  InventedWorld,
  LocalDate,
  Participant,
  StaffMember,
  Supporter,
} from '../types.ts';

/** The one person here who is not of age yet. */
export const youngKey = 'jules';

const coachKey = 'kenji-abara';

/** What a person brings into the world: themselves, those at their side, their time here, their line. */
type Brought = Pick<InventedWorld, 'participants' | 'supporters' | 'enrolments' | 'caseloads' | 'facts'>;

interface FirstDay {
  date: LocalDate;
  /** Minutes after midnight at which the two of them meet. */
  from: number;
}

const minutesTogether = 40;

/** The first day, after school, on which the coach is there and free. */
function firstDayOf(maker: Maker, setting: Setting, ids: readonly Id[], chance: Chance): FirstDay {
  const coach = setting.staffMember(coachKey);
  for (let ago = 24; ago > 3; ago -= 1) {
    const date = workdayFrom(addDays(maker.today, -ago));
    if (date > maker.yesterday || setting.inPlaceOf(coach.id, date)?.id !== coach.id) continue;
    const wish = { ids, date, from: 930, until: 1110, minutes: minutesTogether };
    const from = maker.diary.findAndBook(wish, chance);
    if (from !== undefined) return { date, from };
  }
  throw new Error('the coach of the youngest has no hour in three weeks');
}

function personOf(maker: Maker, coach: StaffMember, id: Id, date: LocalDate): Participant {
  return {
    id,
    key: youngKey,
    chosenName: 'Jules',
    fullName: 'Jules Hartnell',
    pronouns: 'they/them',
    birthDate: bornOn(maker),
    languages: ['en'],
    phone: null,
    ways: ['in-person'],
    leaveMessage: false,
    safeFrom: '15:30',
    safeUntil: '19:00',
    shifts: [],
    reachNote: 'I have school until three.',
    siteId: coach.siteId,
    createdAt: instantAt(date, 540),
  };
}

/** Sixteen and some months. */
const bornOn = ({ today }: Maker): LocalDate => addDays(addYears(today, -17), 200);

/** The line of the first day: what was said, what is brought along, a goal, and an idea of the coach's that waits. */
function lineOf(maker: Maker, coach: StaffMember, id: Id, { date, from }: FirstDay): Fact[] {
  const at = (after: number) => instantAt(date, from + after);
  const common = (what: string, after: number) => ({
    id: maker.id(`${youngKey}/${what}`, at(after)),
    participantId: id,
    happenedAt: at(after),
    recordedAt: at(after),
    audience: 'team' as const,
    language: 'en' as const,
    about: null,
  });
  const met = { place: 'center', minutes: minutesTogether, outcome: 'kept' } as const;
  const end = minutesTogether;
  return [
    {
      ...common('first', 0),
      kind: 'contact',
      authorId: coach.id,
      category: 'note',
      data: met,
      recordedAt: at(end),
      words: {
        said: 'I want to finish the year. My mom worries. I worry that she worries.',
        agreed: 'We meet after school, here. You bring what you draw, if you like.',
      },
    },
    {
      ...common('draws', end + 2),
      kind: 'strength',
      authorId: coach.id,
      category: 'plan',
      data: { origin: 'earlier', domain: 'D6' },
      words: { what: 'Draws, every day' },
    },
    {
      ...common('school', end + 6),
      kind: 'plan-line',
      authorId: id,
      category: 'plan',
      data: { part: 'goal' },
      words: { what: 'Finish the school year' },
    },
    {
      ...common('homework', end + 10),
      kind: 'plan-line',
      authorId: coach.id,
      category: 'plan',
      data: { part: 'coping' },
      words: { what: 'Homework at the library, two days a week', why: 'You said it is quiet there.' },
    },
  ];
}

/** Somebody who is sixteen, with a mother at their side and a line that has just begun. */
export function youngOf(maker: Maker, setting: Setting): Brought {
  const coach = setting.staffMember(coachKey);
  const id = maker.id(`participant/${youngKey}`, instantAt(addDays(maker.today, -24), 540));
  const first = firstDayOf(maker, setting, [coach.id, id], maker.chance(youngKey));
  const { date } = first;
  const programId = setting.program('coaching').id;
  const span = { participantId: id, programId, startedOn: date, endedOn: null };
  const mother: Supporter = {
    id: maker.id(`supporter/${youngKey}/0`, instantAt(date, 560)),
    participantId: id,
    name: 'Carol Hartnell',
    relation: 'mother',
    phone: null,
    mayBeCalled: true,
  };
  const enrolment: Enrolment = {
    id: maker.id(`enrolment/${youngKey}/0`, instantAt(date, 545)),
    ...span,
    referredOn: addDays(date, -3),
    referredBy: 'family',
    endReason: null,
    followUp: null,
    followUpBy: null,
    followUpDates: [],
    followUpWords: null,
  };
  const caseload: Caseload = {
    id: maker.id(`caseload/${youngKey}/0`, instantAt(date, 550)),
    ...span,
    staffId: coach.id,
    reason: 'Chosen at the first visit.',
  };
  return {
    participants: [personOf(maker, coach, id, date)],
    supporters: [mother],
    enrolments: [enrolment],
    caseloads: [caseload],
    facts: lineOf(maker, coach, id, first),
  };
}
