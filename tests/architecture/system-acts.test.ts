import { describe, expect, it } from 'vitest';
import type { Policy } from '../../src/kernel/access/index.ts';
import { modules } from '../../src/modules.ts';
import { isCode, isTest, linesWith, readSources } from './sources.ts';

/** Every place where the application acts without anybody asking at that moment, and what for. */
const acts = [
  ['src/main/invented.ts', 'invented program'],
  ['src/main/organization.ts', 'command line'],
  ['src/main/own-calendar.ts', 'command line'],
  ['src/main/token.ts', 'command line'],
  ['src/modules/check-ins/jobs.ts', 'renewing cover'],
  ['src/modules/exports/actions/by-command.ts', 'command line'],
  ['src/modules/exports/actions/making.ts', 'export'],
  ['src/modules/exports/actions/making.ts', 'export'],
  ['src/modules/imports/actions/by-command.ts', 'command line'],
  ['src/modules/imports/actions/sweep.ts', 'import'],
  ['src/modules/imports/actions/work.ts', 'import'],
  ['src/modules/people/finding-duplicates.ts', 'looking for duplicates'],
  ['src/modules/people/jobs.ts', 'renewing cover'],
  ['src/modules/retention/actions/daily.ts', 'retention'],
  ['src/modules/sign-in/actions/sweep.ts', 'sweeping'],
];

const sources = readSources('src').filter(({ path }) => isCode(path) && !isTest(path));
const outside = sources.filter(({ path }) => !path.startsWith('src/kernel/access/'));
const found = outside.flatMap(({ path, text }) =>
  [...text.matchAll(/\basSystem\(\s*(?:'([^']*)')?/g)].map(([, reason]) => [path, reason]),
);

const granted = (policy: Policy): string[] =>
  Object.values(policy).flatMap(({ who }) =>
    [...who.says.matchAll(/the application \(([^)]*)\)/g)].flatMap(([, said]) => said?.split(', ') ?? []),
  );

describe('the application acting for itself', () => {
  it('does so only in the places listed here, each for its reason', () => {
    expect(found).toEqual(acts);
  });

  it('is made by the kernel alone: no other file writes such an actor by hand', () => {
    expect(outside.flatMap((source) => linesWith(source, /\bkind: 'system'|\bSystemActor = \{/))).toEqual([]);
  });

  it('is let in by the policies for those reasons and for no other', () => {
    const reasons = modules.flatMap(({ policy }) => (policy ? granted(policy) : []));
    expect([...new Set(reasons)].sort()).toEqual([...new Set(acts.map(([, reason]) => reason))].sort());
  });
});
