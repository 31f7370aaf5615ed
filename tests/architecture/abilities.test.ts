import { expect, it } from 'vitest';
import { modules } from '../../src/modules.ts';
import { isTest, readSources } from './sources.ts';

const asked = readSources('src')
  .filter(({ path }) => path.endsWith('.tsx') && !isTest(path))
  .flatMap(({ path, text }) =>
    [...text.matchAll(/useAbility\('([^']+)'\)/g)].map(([, ability = '']) => ({ path, ability })),
  );

it('a page asks only for abilities that some rule gives, since one that nobody gives hides its button for ever', () => {
  const given = new Set(modules.flatMap(({ policy }) => Object.keys(policy)));
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.filter(({ ability }) => !given.has(ability))).toEqual([]);
});
