import { addDays } from '../local-time.ts';
import type { Caseload, Enrolment, LocalDate } from '../types.ts';
import type { KnownWorld } from './known-world.ts';
import { spans } from './known-world.ts';

type Span = Pick<Enrolment, 'startedOn' | 'endedOn'>;

/** Time in programs runs forward, does not overlap itself, and closes with a choice. */
export function* enrolmentTrouble(known: KnownWorld): Generator<string> {
  for (const [participantId, enrolments] of known.enrolmentsOf) {
    const who = known.name(participantId);
    for (const enrolment of enrolments) {
      yield* closingTrouble(who, enrolment);
      if (enrolment.startedOn >= known.world.today) yield `${who} is enrolled in days to come.`;
      if (enrolment.referredOn > enrolment.startedOn) yield `${who} was referred after the first day.`;
    }
    const byProgram = Map.groupBy(enrolments, ({ programId }) => programId);
    for (const spells of byProgram.values()) {
      if (overlap(spells)) yield `${who} is enrolled twice in one program at a time.`;
    }
  }
}

function* closingTrouble(who: string, enrolment: Enrolment): Generator<string> {
  const { startedOn, endedOn, followUp, followUpDates } = enrolment;
  if (endedOn !== null && endedOn < startedOn) yield `${who} left before coming.`;
  if ((endedOn === null) !== (followUp === null)) yield `${who}’s closing says nothing about following up.`;
  if ((followUp === 'schedule') !== followUpDates.length > 0) yield `${who}’s follow-up has no days.`;
  if (endedOn !== null && followUpDates.some((date) => date <= endedOn))
    yield `${who} is followed up before closing.`;
}

/** On every day in coaching there is one coach, who was there and shares a language with the person. */
export function* caseloadTrouble(known: KnownWorld): Generator<string> {
  const coaching = known.world.programs.find(({ kind }) => kind === 'coaching')?.id;
  for (const { id, chosenName, languages } of known.world.participants) {
    const turns = known.caseloadsOf.get(id) ?? [];
    if (overlap(turns)) yield `${chosenName} has two coaches at a time.`;
    for (const turn of turns) yield* turnTrouble(known, turn, chosenName, languages);
    const stays = (known.enrolmentsOf.get(id) ?? []).filter(({ programId }) => programId === coaching);
    for (const stay of stays) {
      const alone = firstDayWithout(turns, stay, known.world.today);
      if (alone) yield `${chosenName} has no coach on ${alone}.`;
    }
  }
}

/** Beside the coach walks whoever has the work for it, with somebody who is here and can talk with them. */
export function* alongsideTrouble(known: KnownWorld): Generator<string> {
  for (const { participantId, staffId, startedOn } of known.world.alongside) {
    const [who, member] = [known.name(participantId), known.staff.get(staffId)];
    if (!member) continue;
    if (!['employment-specialist', 'clinician'].includes(member.role))
      yield `${who} has ${member.fullName} beside the coach, who has no such work.`;
    if (startedOn < member.startedOn)
      yield `${who} had ${member.fullName} beside the coach before their first day.`;
    const isHere = (known.enrolmentsOf.get(participantId) ?? []).some(({ endedOn }) => endedOn === null);
    if (!isHere) yield `${who} has ${member.fullName} beside the coach, and is in no program.`;
  }
}

function* turnTrouble(
  known: KnownWorld,
  turn: Caseload,
  who: string,
  languages: readonly string[],
): Generator<string> {
  const coach = known.staff.get(turn.staffId);
  if (coach?.role !== 'coach') yield `${who} is coached by somebody who is no coach.`;
  if (!coach) return;
  if (turn.startedOn < coach.startedOn)
    yield `${who} is coached by ${coach.fullName} before their first day.`;
  const shared = coach.languages.some((language) => languages.includes(language));
  if (!shared) yield `${who} and ${coach.fullName} share no language.`;
}

function firstDayWithout(turns: readonly Span[], stay: Span, today: LocalDate): LocalDate | undefined {
  const end = stay.endedOn ?? addDays(today, -1);
  for (let date = stay.startedOn; date <= end; date = addDays(date, 1)) {
    if (!turns.some((turn) => spans(turn, date))) return date;
  }
  return undefined;
}

function overlap(list: readonly Span[]): boolean {
  return list.some((one, index) =>
    list.slice(index + 1).some((other) => spans(one, other.startedOn) || spans(other, one.startedOn)),
  );
}
