import type { Part } from '../cast/cast.ts';
import type { Chance } from '../chance.ts';
import { addDays, daysBetween, instantAt } from '../local-time.ts';
import type { Maker } from '../maker.ts';
import {
  cameBack,
  coachChanges,
  firstCoach,
  newCoachJoined,
  speaksTheLanguage,
} from '../phrases/pools/reasons.ts';
import type { Setting } from '../setting/setting.ts';
import type { Caseload, Id, LocalDate } from '../types.ts';
import type { Stay } from './stays.ts';

interface Turn {
  coach: string;
  startedOn: LocalDate;
  endedOn: LocalDate | null;
  reason: string;
}

/** A stay has to be this long before a coach changes in it, and the last months stay as they are. */
const longEnough = 210;
const lastMonths = 70;

/** Who walked with a person, stay by stay; now and then the coach changes, always with a reason. */
export function caseloadsOf(
  maker: Maker,
  setting: Setting,
  part: Part,
  participantId: Id,
  stays: readonly Stay[],
): Caseload[] {
  const chance = maker.chance(`${part.key}/caseloads`);
  const turns = stays.flatMap((stay, index) => turnsOf(maker, setting, part, stay, index > 0, chance));
  return turns.map(({ coach, ...turn }, index) => ({
    id: maker.id(`caseload/${part.key}/${index}`, instantAt(turn.startedOn, 550)),
    participantId,
    staffId: setting.staffMember(coach).id,
    programId: setting.program('coaching').id,
    ...turn,
  }));
}

function turnsOf(
  maker: Maker,
  setting: Setting,
  part: Part,
  stay: Stay,
  again: boolean,
  chance: Chance,
): Turn[] {
  const reason = again ? cameBack : firstCoach;
  const earlier = chance.pick(othersFor(part));
  const change = changeIn(maker, setting, part, stay, chance);
  if (change === 'none') return [{ coach: part.coach, ...stay, reason }];
  if (change === 'not yet here') return [{ coach: earlier, ...stay, reason }];
  return [
    { coach: earlier, startedOn: stay.startedOn, endedOn: addDays(change.on, -1), reason },
    { coach: part.coach, startedOn: change.on, endedOn: stay.endedOn, reason: change.why },
  ];
}

type Change = 'none' | 'not yet here' | { on: LocalDate; why: string };

function changeIn(maker: Maker, setting: Setting, part: Part, stay: Stay, chance: Chance): Change {
  const joined = addDays(setting.staffMember(part.coach).startedOn, 7 + chance.int(0, 30));
  if (stay.startedOn < joined) {
    if (stay.endedOn !== null && stay.endedOn < addDays(joined, 30)) return 'not yet here';
    return { on: joined, why: part.speaks === 'vi' ? speaksTheLanguage : newCoachJoined };
  }
  const length = daysBetween(stay.startedOn, stay.endedOn ?? maker.today);
  if (part.ending === 'story' || length < longEnough || !chance.yes(0.35)) return 'none';
  const on = addDays(stay.startedOn, chance.int(lastMonths, length - lastMonths));
  return { on, why: chance.pick(coachChanges) };
}

/** Coaches of the earlier days: Spanish speakers only ever had a coach who speaks Spanish. */
function othersFor(part: Part): string[] {
  const bilingual = ['sam-ortiz', 'rosa-villalobos'];
  const known =
    part.speaks === 'es' ? bilingual : [...bilingual, 'delia-fontaine', 'marcus-whitfield', 'kenji-abara'];
  return known.filter((coach) => coach !== part.coach);
}
