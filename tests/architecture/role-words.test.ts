import { describe, expect, it } from 'vitest';
import type { Role, StaffActor } from '../../src/kernel/access/index.ts';
import { decide } from '../../src/kernel/access/policy.ts';
import { newId } from '../../src/lib/ids.ts';
import { givenRoles } from '../../src/modules/people/schema/staff.ts';
import { modules } from '../../src/modules.ts';
import { readCatalogues } from './catalogues.ts';

const rules = new Map(modules.flatMap(({ policy }) => Object.entries(policy)));
const programId = newId();

/** Whether somebody of this role may do it, about a participant of their own program or one they have no tie to. */
function may(role: Role, action: string, programIds: readonly string[]): boolean {
  const rule = rules.get(action);
  if (!rule) throw new Error(`No policy names ${action}.`);
  const actor: StaffActor = {
    kind: 'staff',
    id: newId<'person'>(),
    orgId: newId<'organization'>(),
    roles: [role],
    programIds: [programId],
  };
  const ties = { participantIds: [newId()], programIds, staffIds: [] };
  return decide(rule, action, { actor, ties, purpose: rule.purpose });
}

interface Told {
  /** The description, clause by clause: what it says, and the acts that have to be so for it to be true. */
  says: string;
  may?: readonly string[];
  never?: readonly string[];
}

const walking = ['line.read', 'plan.read', 'contact.write'];
const record = ['participant.read', 'participant.find', 'line.read', 'plan.read'];
const told: Record<(typeof givenRoles)[number], readonly Told[]> = {
  admin: [
    { says: 'Sets up the program, ', may: ['organization.edit'] },
    { says: 'invites colleagues, ', may: ['staff.manage', 'access.invite'] },
    { says: 'sees the audit. ', may: ['audit.read'] },
    { says: 'Meets nobody’s record.', never: record },
  ],
  manager: [
    {
      says: 'Sees everybody and all reports, ',
      may: ['participant.list', 'engagement.watch', 'social-capital.count'],
    },
    { says: 'gives people to caseloads, ', may: ['participant.assign'] },
    { says: 'plans leave.', may: ['staff.leave'] },
  ],
  coach: [
    { says: 'Walks with the people on the caseload and in the programs: ', may: ['today.read'] },
    { says: 'line, plan, contacts, groups.', may: [...walking, 'group.keep'] },
  ],
  'employment-specialist': [
    { says: 'As a coach, with work in view: ', may: ['today.read'] },
    { says: 'line, plan, contacts, groups.', may: [...walking, 'group.keep'] },
  ],
  clinician: [
    { says: 'As a coach, without groups; ', may: ['today.read', ...walking], never: ['group.keep'] },
    { says: 'writes clinical notes as well.', may: ['clinical-note.write'] },
  ],
  evaluator: [
    { says: 'Reads the reports in counts. ', may: ['engagement.watch', 'social-capital.count'] },
    {
      says: 'Meets nobody’s record and no participant’s name.',
      never: [...record, 'participant.list', 'coaches.watch'],
    },
  ],
  'privacy-officer': [
    { says: 'Answers for privacy: audit, ', may: ['audit.read'] },
    { says: 'retention, requests, ', may: ['retention.set-schedule', 'closure.decide'] },
    { says: 'who opened a record.', may: ['opened.oversee'] },
  ],
  'front-desk': [
    {
      says: 'Finds the people of their programs by name, ',
      may: ['participant.list', 'participant.find'],
      never: ['participant.add'],
    },
    { says: 'keeps groups, writes down services. ', may: ['group.keep', 'service.write'] },
    { says: 'Reads no line.', never: ['line.read', 'participant.read', 'plan.read'] },
  ],
};

describe('what is told of a role before somebody is given it', () => {
  const words = readCatalogues().find(
    ({ room, language }) => room.endsWith('people/web') && language === 'en',
  )?.texts;

  it.each(givenRoles)('is so, clause by clause: %s', (role) => {
    expect(told[role].map(({ says }) => says).join('')).toBe(words?.[`staff.roleMay.${role}`]);
    for (const { says, may: allowed = [], never = [] } of told[role]) {
      for (const action of allowed) expect(may(role, action, [programId]), `${says} ${action}`).toBe(true);
      for (const action of never)
        for (const near of [[programId], []])
          expect(may(role, action, near), `${says} ${action}`).toBe(false);
    }
  });
});
