import {
  belongingTrouble,
  promiseTrouble,
  punishmentTrouble,
  stepTrouble,
} from './contradictions/agreements.ts';
import { clinicalTrouble } from './contradictions/clinical.ts';
import { familyTrouble, guardianTrouble } from './contradictions/families.ts';
import { formTrouble } from './contradictions/forms.ts';
import { answerTrouble, attendanceTrouble, sessionTrouble } from './contradictions/groups.ts';
import { identifierTrouble, peopleTrouble } from './contradictions/identities.ts';
import { KnownWorld } from './contradictions/known-world.ts';
import { contactTrouble, overlapTrouble } from './contradictions/meetings.ts';
import { nightTrouble } from './contradictions/nights.ts';
import { planTrouble } from './contradictions/plans.ts';
import { alongsideTrouble, caseloadTrouble, enrolmentTrouble } from './contradictions/programs.ts';
import { referenceTrouble, unitTrouble } from './contradictions/references.ts';
import { sharingTrouble } from './contradictions/sharing.ts';
import { shiftTrouble } from './contradictions/shifts.ts';
import { influenceTrouble, strengthTrouble } from './contradictions/strengths.ts';
import { leaveTrouble, staffTrouble, timeTrouble } from './contradictions/times.ts';
import { viewTrouble, voiceTrouble } from './contradictions/voices.ts';
import { weekTrouble } from './contradictions/weeks.ts';
import type { InventedWorld } from './types.ts';

const rules: readonly ((known: KnownWorld) => Iterable<string>)[] = [
  identifierTrouble,
  peopleTrouble,
  referenceTrouble,
  unitTrouble,
  timeTrouble,
  staffTrouble,
  leaveTrouble,
  nightTrouble,
  enrolmentTrouble,
  caseloadTrouble,
  alongsideTrouble,
  contactTrouble,
  overlapTrouble,
  stepTrouble,
  promiseTrouble,
  belongingTrouble,
  punishmentTrouble,
  attendanceTrouble,
  sessionTrouble,
  answerTrouble,
  planTrouble,
  formTrouble,
  voiceTrouble,
  viewTrouble,
  clinicalTrouble,
  familyTrouble,
  guardianTrouble,
  sharingTrouble,
  strengthTrouble,
  influenceTrouble,
  shiftTrouble,
  weekTrouble,
];

/**
 * What in a world cannot be true together, a sentence each; empty when all of it can. Reads the finished world only
 * and shares nothing with the invention but the calendar.
 */
export function contradictionsIn(world: InventedWorld): string[] {
  const known = new KnownWorld(world);
  return rules.flatMap((rule) => [...rule(known)]);
}
