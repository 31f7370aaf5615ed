import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../e2e', import.meta.url));
const journeys = readdirSync(folder).filter((name) => name.endsWith('.e2e.ts'));

/** What each journey owes whoever cannot see its pages as others do, and what it must call for it. */
const owed = [
  { what: 'has axe look at its pages, by day and by night', calls: /\baxe\(/ },
  { what: 'walks its pages by keyboard alone', calls: /\bnew Keys\(/ },
] as const;

test.each(owed)('every journey $what', ({ calls }) => {
  expect(journeys.length).toBeGreaterThan(20);
  const without = journeys.filter((name) => !calls.test(readFileSync(`${folder}/${name}`, 'utf8')));
  expect(without).toEqual([]);
});
