import type { AnyPermit } from '../../../kernel/access/index.ts';
import { stepDoneKind } from '../../coaching/index.ts';
import { planReviewKind } from '../../plans/index.ts';
import type { Fact } from '../../timeline/index.ts';
import { listAround } from '../../timeline/index.ts';

const dayInMs = 86_400_000;
const recentDays = 60;
export const besideDays = 30;

export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * dayInMs);

/** Everything the rules look at, for many people in one statement, by participant. */
export async function lookAround(
  permit: AnyPermit,
  participantIds: readonly string[],
): Promise<Map<string, Fact[]>> {
  const facts = await listAround(permit, {
    participantIds,
    latest: [
      // A try that did not work out counts only while nothing was kept after it: then it is the very latest.
      { kind: 'contact' },
      { kind: 'contact', data: { outcome: 'kept' } },
      { kind: 'enrolled' },
      { kind: 'rhythm' },
      { kind: 'snooze' },
      { kind: planReviewKind.kind, data: { of: 'hard' } },
      { kind: 'check-in' },
      { kind: 'check-in', data: { reach: true } },
      { kind: 'check-in-wish' },
      { kind: 'night-note' },
    ],
    open: ['next-step', 'signal', 'milestone', 'follow-up'],
    closedBy: [stepDoneKind.kind],
    recent: {
      kinds: ['contact', 'group-attendance', 'agreed-call', 'message'],
      since: daysBefore(permit.now, recentDays),
    },
    // The rules look at when and how a contact was, never at what was said.
    sealed: ['contact', 'group-attendance', 'check-in', 'message'],
  });
  return byParticipant(facts);
}

function byParticipant(facts: readonly Fact[]): Map<string, Fact[]> {
  const grouped = new Map<string, Fact[]>();
  for (const fact of facts) {
    const list = grouped.get(fact.participantId);
    if (list) list.push(fact);
    else grouped.set(fact.participantId, [fact]);
  }
  return grouped;
}
