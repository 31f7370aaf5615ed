import { newId } from '../../lib/ids.ts';
import { literal } from '../db/literal.ts';
import type { Actor } from './actor.ts';
import { personOf } from './actor.ts';
import type { Deed } from './permit.ts';

export interface AuditLine {
  orgId: string;
  actor: Actor;
  action: string;
  purpose: string;
  outcome: 'done' | 'refused';
  participantId: string | undefined;
  requestId: string;
  deed: Deed;
}

const kindOf = (actor: Actor): string => (actor.kind === 'system' ? `system: ${actor.reason}` : actor.kind);

/** Writes one line of the audit (45 CFR § 164.312(b)): a statement that travels with the commit of its act. */
export function auditStatement(line: AuditLine): string {
  const { deed } = line;
  const values = [
    line.orgId,
    newId(),
    personOf(line.actor),
    kindOf(line.actor),
    line.action,
    line.participantId,
    deed.seen.size > 0 ? `{${[...deed.seen].join(',')}}` : undefined,
    deed.subjectId,
    line.purpose,
    line.outcome,
    line.requestId,
    Object.keys(deed.detail).length > 0 ? JSON.stringify(deed.detail) : undefined,
  ];
  return `select write_audit(${values.map(literal).join(',')})`;
}
