import { expect, test } from 'vitest';
import type { Role, SystemReason } from '../actor.ts';
import type { Policy } from '../policy.ts';
import { decide } from '../policy.ts';
import type { Case, FamilyStanding } from './situations.ts';
import { casesAboutNobody, casesAboutParticipant, tiesOf } from './situations.ts';

/** Who may do one act, written down from what the work needs, a law or the guide, never from the policy. */
export interface Work {
  /** The sentence the row comes from; it names the test. */
  says: string;
  /** Whoever comes, signed in or not. */
  everybody?: true;
  /** The participant: for what is about a record, theirs alone. */
  participant?: true;
  /** A family member both sides agreed on; for what is about no record, whoever has a family account. */
  family?: true;
  /** A family member both sides agreed on whom the participant asked to suggest. */
  asked?: true;
  /** Whom the law lets decide for the participant, as it stands on record. */
  guardian?: true;
  /** Somebody outside with an account, whoever granted them what. */
  partner?: true;
  /** Somebody outside to whom a consent grants something of this participant's now. */
  granted?: true;
  /** Staff in these roles who share a program with the participant or have them on their caseload. */
  near?: readonly Role[];
  inProgram?: readonly Role[];
  onCaseload?: readonly Role[];
  /** Staff in these roles whose turn it is outside the hours, where something of this participant's waits. */
  onTurn?: readonly Role[];
  /** Staff in these roles, whoever the participant is. */
  roles?: readonly Role[];
  /** Staff who have a role of each list. */
  both?: readonly [readonly Role[], readonly Role[]];
  /** No script, whatever its token says. */
  personsOnly?: true;
  application?: readonly SystemReason[];
}

const has = (own: readonly Role[], wanted: readonly Role[] = []): boolean =>
  own.some((role) => wanted.includes(role));

function staffMay(work: Work, own: readonly Role[], standing: Case['standing']): boolean {
  if (has(own, work.roles)) return true;
  if (work.both) return work.both.every((wanted) => has(own, wanted));
  const inProgram = standing === 'in a program of theirs';
  const onCaseload = standing === 'on their caseload';
  if (inProgram && has(own, work.inProgram)) return true;
  if (onCaseload && has(own, work.onCaseload)) return true;
  if (standing === 'their turn outside the hours') return has(own, work.onTurn);
  return (inProgram || onCaseload) && has(own, work.near);
}

function familyMay(work: Work, as: FamilyStanding, aboutParticipant: boolean): boolean {
  if (!aboutParticipant) return work.family === true;
  if (as === 'guardian') return work.guardian === true;
  if (as === 'asked' && work.asked) return true;
  return (as === 'linked' || as === 'asked') && work.family === true;
}

function partnerMay(work: Work, granted: boolean, aboutParticipant: boolean): boolean {
  return aboutParticipant ? work.granted === true && granted : work.partner === true;
}

/** The oracle: what the row says of one case. */
function expected(work: Work, { who, standing }: Case, aboutParticipant: boolean): boolean {
  if (who.kind === 'script' && (work.personsOnly || !who.inScope)) return false;
  if (aboutParticipant && standing === 'unknown here') return false;
  if (work.everybody) return true;
  if (who.kind === 'participant') return work.participant === true && (who.same || !aboutParticipant);
  if (who.kind === 'application') return work.application?.includes(who.reason) === true;
  if (who.kind === 'family') return familyMay(work, who.as, aboutParticipant);
  if (who.kind === 'partner') return partnerMay(work, who.granted, aboutParticipant);
  if (who.kind === 'nobody') return false;
  return staffMay(work, who.roles, standing);
}

const tell = ({ who, standing }: Case): string => `${JSON.stringify(who)}, ${standing}`;

/** Each case in which the policy and the row do not agree, in words. */
function disagreements(policy: Policy, action: string, work: Work, aboutParticipant: boolean): string[] {
  const cases = aboutParticipant ? casesAboutParticipant : casesAboutNobody;
  return cases.flatMap((one) => {
    const ties = aboutParticipant ? tiesOf[one.standing] : undefined;
    const purpose = policy[action]?.purpose ?? 'operations';
    const situation = { actor: one.actor(action), purpose };
    const may = decide(policy[action], action, ties ? { ...situation, ties } : situation);
    return may === expected(work, one, aboutParticipant) ? [] : [`${may ? 'may' : 'may not'}: ${tell(one)}`];
  });
}

// A wrong role alone makes a hundred disagreements.
const MOST_TOLD = 5;

type Rows = Readonly<Record<string, Work>>;

/**
 * Tests a room's policy: each act in some thousand generated cases (who asks × their tie to the participant ×
 * a script's scope) against its row. `record` are the acts about one participant's record, `house` all others.
 */
export function testPolicy(
  policy: Policy,
  { record = {}, house = {} }: { record?: Rows; house?: Rows },
): void {
  test('every act of this room has a row that says who may do it', () => {
    expect([...Object.keys(record), ...Object.keys(house)].sort()).toEqual(Object.keys(policy).sort());
  });
  const about = (action: string) => policy[action]?.about === 'participant';
  test('what is about a participant’s record asks for the tie to them', () => {
    expect(Object.keys(policy).filter(about).sort()).toEqual(Object.keys(record).sort());
  });
  for (const [rows, ofRecord] of [[record, true] as const, [house, false] as const])
    test.each(Object.entries(rows).map(([action, work]) => ({ action, work, says: work.says })))(
      '$action: $says',
      ({ action, work }) =>
        expect(disagreements(policy, action, work, ofRecord).slice(0, MOST_TOLD)).toEqual([]),
    );
}
