import type { Part } from '../cast/cast.ts';
import type { Chance } from '../chance.ts';
import { addDays, daysBetween, instantAt, workdayFrom } from '../local-time.ts';
import type { Maker } from '../maker.ts';
import { endings, followUpWords, noFollowUp, referredBy } from '../phrases/pools/reasons.ts';
import type { Setting } from '../setting/setting.ts';
import type { Enrolment, Id, LocalDate, ProgramKind, Way } from '../types.ts';
import type { Stay } from './stays.ts';

interface Span extends Stay {
  kind: ProgramKind;
  /** Closing by choice, without follow-up. */
  withoutFollowUp: boolean;
}

/** Days after closing on which a person is asked how it goes. */
const followUpAfter = [30, 90, 180];

/** Time in each program. Coaching is the thread; the others run beside it. */
export function enrolmentsOf(
  maker: Maker,
  setting: Setting,
  part: Part,
  participantId: Id,
  ways: readonly Way[],
  stays: readonly Stay[],
): Enrolment[] {
  const chance = maker.chance(`${part.key}/enrolments`);
  const spans = stays.flatMap((stay, index) =>
    spansOf(maker, part, stay, index === stays.length - 1, chance),
  );
  return spans.map(({ kind, startedOn, endedOn, withoutFollowUp }, index) => ({
    id: maker.id(`enrolment/${part.key}/${index}`, instantAt(startedOn, 545)),
    participantId,
    programId: setting.program(kind).id,
    referredOn: addDays(startedOn, -chance.int(1, 16)),
    referredBy: kind === 'coaching' ? chance.pick(referredBy) : 'coach',
    startedOn,
    endedOn,
    ...closing(endedOn, withoutFollowUp, ways, chance),
  }));
}

function spansOf(maker: Maker, part: Part, stay: Stay, last: boolean, chance: Chance): Span[] {
  const withoutFollowUp = part.ending === 'closed-none';
  const end = stay.endedOn ?? maker.yesterday;
  const room = daysBetween(stay.startedOn, end);
  // Maya came to all three from her first day.
  const beside = (kind: ProgramKind, likely: boolean, latest: number): Span[] => {
    const soonest = part.key === 'maya' ? 0 : chance.int(3, latest);
    const startedOn = workdayFrom(addDays(stay.startedOn, soonest));
    if (!likely || room < latest + 12) return [];
    return [{ kind, startedOn, endedOn: stay.endedOn, withoutFollowUp }];
  };
  return [
    { kind: 'coaching', ...stay, withoutFollowUp },
    ...beside('supported-employment', last && worksOrWants(part, chance), 45),
    // Whoever came back had been in coaching alone: one way, of enough people for a report to tell of it.
    ...center(part, beside('community-center', last && comesToTheCenter(part, chance), 40), maker, chance),
  ];
}

const worksOrWants = (part: Part, chance: Chance) =>
  part.key === 'maya' || part.key === 'devon' || (chance.yes(0.45) && part.ending !== 'story');

const comesToTheCenter = (part: Part, chance: Chance) =>
  part.key === 'maya' || part.ending === 'missed-group' || chance.yes(0.6);

/** A few people stopped coming to the center and stayed in coaching. */
function center(part: Part, spans: readonly Span[], maker: Maker, chance: Chance): Span[] {
  const stopsEarly = part.ending === 'quiet' && chance.yes(0.2);
  return spans.map((span) => {
    const endedOn = workdayFrom(addDays(span.startedOn, chance.int(60, 120)));
    if (!stopsEarly || endedOn > (span.endedOn ?? maker.yesterday)) return span;
    return { ...span, endedOn, withoutFollowUp: true };
  });
}

function closing(
  endedOn: LocalDate | null,
  withoutFollowUp: boolean,
  ways: readonly Way[],
  chance: Chance,
): Pick<Enrolment, 'endReason' | 'followUp' | 'followUpBy' | 'followUpDates' | 'followUpWords'> {
  const open = { followUpBy: null, followUpDates: [] };
  if (endedOn === null) return { ...open, endReason: null, followUp: null, followUpWords: null };
  const endReason = chance.pick(endings);
  if (withoutFollowUp)
    return { ...open, endReason, followUp: 'none', followUpWords: chance.pick(noFollowUp) };
  return {
    endReason,
    followUp: 'schedule',
    followUpBy: ways[0] ?? 'in-person',
    followUpDates: followUpAfter.map((days) => workdayFrom(addDays(endedOn, days))),
    followUpWords: chance.pick(followUpWords),
  };
}
