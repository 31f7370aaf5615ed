import { describe, expect, it } from 'vitest';
import { nobody } from '../../kernel/access/actor.ts';
import type { Actor, Role, Situation, Ties } from '../../kernel/access/index.ts';
import { decide } from '../../kernel/access/policy.ts';
import { policy } from './policy.ts';

const orgId = 'org';
const staff = (...roles: Role[]): Actor => ({ kind: 'staff', id: 'me', orgId, roles, programIds: ['p1'] });
const script = (...roles: Role[]): Actor => ({
  kind: 'token',
  id: 'token',
  orgId,
  roles,
  programIds: ['p1'],
  scopes: ['*'],
});

const actors = {
  nobody,
  participant: { kind: 'participant', id: 'me', orgId },
  admin: staff('admin'),
  manager: staff('manager'),
  coach: staff('coach'),
  specialist: staff('employment-specialist'),
  clinician: staff('clinician'),
  officer: staff('privacy-officer'),
  desk: staff('front-desk'),
  script: script('admin', 'manager', 'coach'),
  clock: { kind: 'system', reason: 'sweeping', orgId },
  commandLine: { kind: 'system', reason: 'command line', orgId },
  otherJob: { kind: 'system', reason: 'import', orgId },
} as const satisfies Record<string, Actor>;

type Who = keyof typeof actors;
const everyone = Object.keys(actors) as Who[];
const people: Who[] = [
  'participant',
  'admin',
  'manager',
  'coach',
  'specialist',
  'clinician',
  'officer',
  'desk',
];

/** Who may do what, written down apart from the policy: one line an act. */
const table: Record<Exclude<keyof typeof policy, 'access.hand-over-code' | symbol>, Who[]> = {
  'sign-in.try': everyone,
  'sign-in.open': people,
  'sign-in.accept': people,
  'sign-in.fail': people,
  'sign-in.leave': everyone,
  'account.read': people,
  'account.try': people,
  'account.change-password': people,
  'account.passkey': people,
  'account.two-step': people,
  'account.end-session': people,
  'access.invite': ['admin', 'manager'],
  'access.reset-two-step': ['admin'],
  'token.list': ['admin'],
  'token.make': ['admin'],
  'token.make-by-command': ['commandLine'],
  'token.list-by-command': ['commandLine'],
  'token.revoke-by-command': ['commandLine'],
  'token.revoke': ['admin'],
  'sign-in.sweep': ['clock'],
};

const decideFor = (action: keyof typeof policy & string, who: Who, ties?: Ties): boolean => {
  const rule = policy[action];
  const situation: Situation = {
    actor: actors[who],
    purpose: rule.purpose,
    ...(ties ? { ties } : {}),
  };
  return decide(rule, action, situation);
};

const acts = Object.entries(table) as [keyof typeof table, Who[]][];

describe.each(acts)('%s', (action, allowed) => {
  it.each(everyone)('asked by %s', (who) => {
    expect(decideFor(action, who)).toBe(allowed.includes(who));
  });
});

describe('a one-time code, with which its holder becomes the participant', () => {
  const ties = (programIds: string[], staffIds: string[]): Ties => ({
    participantIds: ['x'],
    programIds,
    staffIds,
  });

  it.each([
    ['on their caseload, another program', ties(['p2'], ['me']), ['coach', 'specialist']],
    ['in their program, on no caseload', ties(['p1'], []), ['manager']],
    ['on their caseload and in their program', ties(['p1'], ['me']), ['coach', 'specialist', 'manager']],
    ['a stranger to them', ties(['p2'], ['another']), []],
  ] as [string, Ties, Who[]][])('is handed over by staff who are %s', (_how, situation, allowed) => {
    const may = everyone.filter((who) => decideFor('access.hand-over-code', who, situation));
    expect(may.toSorted()).toEqual(allowed.toSorted());
  });

  it('is handed over by nobody when the participant is unknown', () => {
    expect(everyone.filter((who) => decideFor('access.hand-over-code', who))).toEqual([]);
  });
});

describe('the table above', () => {
  it('names every act of this room', () => {
    expect([...Object.keys(table), 'access.hand-over-code'].toSorted()).toEqual(
      Object.keys(policy).toSorted(),
    );
  });
});
