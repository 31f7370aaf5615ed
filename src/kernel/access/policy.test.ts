import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '../../lib/ids.ts';
import type { Actor } from './actor.ts';
import { nobody, roles } from './actor.ts';
import type { Rule, Ties } from './policy.ts';
import {
  all,
  anyOf,
  decide,
  hasRole,
  inProgramTeam,
  inScope,
  isSubject,
  isSystem,
  onCaseload,
} from './policy.ts';

const orgId = newId<'organization'>();
const program = newId();

const coach = (over: Partial<{ id: string; programIds: string[] }> = {}): Actor => ({
  kind: 'staff',
  id: over.id ?? newId(),
  orgId,
  roles: ['coach'],
  programIds: over.programIds ?? [program],
});

const ties = (over: Partial<Ties> = {}): Ties => ({
  participantIds: [newId()],
  programIds: [program],
  staffIds: [],
  ...over,
});

const rule: Rule = {
  who: anyOf(isSubject, all(hasRole('coach'), anyOf(inProgramTeam, onCaseload))),
  about: 'participant',
  purpose: 'coaching',
};

const ask = (actor: Actor, around?: Ties, one: Rule | undefined = rule) =>
  decide(
    one,
    'line.read',
    around ? { actor, ties: around, purpose: 'coaching' } : { actor, purpose: 'coaching' },
  );

test('a coach opens the line of someone in their own program', () => {
  expect(ask(coach(), ties())).toBe(true);
});

test('a coach of another program is refused', () => {
  expect(ask(coach({ programIds: [newId()] }), ties())).toBe(false);
});

test('a coach who covers for another opens the line although they are in another program', () => {
  const id = newId();
  expect(ask(coach({ id, programIds: [] }), ties({ staffIds: [id] }))).toBe(true);
});

test('a participant opens their own line and nobody else’s', () => {
  const id = newId<'person'>();
  const actor: Actor = { kind: 'participant', id, orgId };
  expect(ask(actor, ties({ participantIds: [id] }))).toBe(true);
  expect(ask(actor, ties())).toBe(false);
});

test('what no policy names, and what cannot be determined, is a no', () => {
  expect(
    decide(undefined, 'line.read', {
      actor: coach(),
      ties: ties(),
      purpose: 'coaching',
    }),
  ).toBe(false);
  expect(ask(coach(), undefined)).toBe(false);
  expect(ask(nobody, ties())).toBe(false);
});

test('the application acts only for a reason the rule names', () => {
  const system: Actor = { kind: 'system', reason: 'retention', orgId };
  const open: Rule = { who: isSystem('import'), about: 'organization', purpose: 'operations' };
  expect(ask(system, undefined, open)).toBe(false);
  expect(ask({ ...system, reason: 'import' }, undefined, open)).toBe(true);
});

test('a script acts only in the actions its scopes name', () => {
  expect(inScope(['people.*'], 'people.read')).toBe(true);
  expect(inScope(['people.*'], 'peoples.read')).toBe(false);
  expect(inScope(['people.read'], 'people.write')).toBe(false);
  const script: Actor = {
    kind: 'token',
    id: newId(),
    orgId,
    roles: ['coach'],
    programIds: [program],
    scopes: ['people.read'],
  };
  expect(ask(script, ties())).toBe(false);
  expect(ask({ ...script, scopes: ['line.*'] }, ties())).toBe(true);
});

test('no role without a shared program or caseload ever opens a line', () => {
  fc.assert(
    fc.property(fc.subarray([...roles]), fc.array(fc.uuid()), (some, programIds) => {
      const actor: Actor = { kind: 'staff', id: newId(), orgId, roles: some, programIds };
      expect(ask(actor, ties())).toBe(false);
    }),
  );
});
