import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnyRoute } from '../../src/kernel/http/route.ts';
import { verbOf } from '../../src/kernel/http/route.ts';
import { newId } from '../../src/lib/ids.ts';
import { modules } from '../../src/modules.ts';
import type { Answer, Caller, House } from '../../src/testing/house.ts';
import { openHouse } from '../../src/testing/house.ts';
import { sampleOf } from './samples.ts';
import type { Town } from './town.ts';
import { buildTown, canaries, refusedRequests } from './town.ts';
import type { Visitor } from './walls.ts';
import { visitors, walls } from './walls.ts';

const rows: readonly AnyRoute[] = modules.flatMap((module) => module.routes);
const nameOf = (row: AnyRoute): string => `${verbOf(row).verb.toUpperCase()} ${verbOf(row).path}`;

let house: House;
let town: Town;

beforeAll(async () => {
  house = await openHouse();
  town = await buildTown(house);
});
afterAll(() => house.close());

/** The address with the town's participant in it, and otherwise ids that nobody has. */
function addressOf(row: AnyRoute): string {
  const { path } = verbOf(row);
  const aboutSomeone = /^\/(participants|shared)\/:id/.test(path);
  return path
    .replace(':id', aboutSomeone ? town.participant.id : newId())
    .replace(':factId', town.teamFactId)
    .replace(':key', 'services')
    .replaceAll(/:\w+/g, () => newId());
}

function bodyOf(row: AnyRoute): unknown {
  if (!row.body) return undefined;
  const sample = sampleOf(row.body) as Record<string, unknown>;
  // Changing the record by its own name keeps the word by which a leak is found.
  return 'chosenName' in sample && verbOf(row).path === '/participants/:id'
    ? { ...sample, chosenName: canaries.name }
    : sample;
}

function queryOf(row: AnyRoute): string {
  if (!row.query) return '';
  const sample = sampleOf(row.query) as Record<string, string>;
  const text = new URLSearchParams(sample).toString();
  return text === '' ? '' : `?${text}`;
}

const send = (caller: Caller, row: AnyRoute): Promise<Answer> =>
  caller[row.reply === 'events' ? 'open' : verbOf(row).verb](`${addressOf(row)}${queryOf(row)}`, bodyOf(row));

/** Which of the canaries an answer sings. */
const heard = (answer: Answer): string[] => {
  const text = JSON.stringify(answer.body) ?? '';
  return Object.entries(canaries).flatMap(([what, words]) => (text.includes(words) ? [what] : []));
};

/** The most each visitor may come to know of the participant, by whatever door. */
const mayHear: Record<Visitor, readonly string[]> = {
  nobody: [],
  self: ['name', 'team', 'justUs'],
  'another participant': [],
  // What to call whoever asked them along.
  'their family member': ['name'],
  'their guardian': ['name'],
  'a family member elsewhere': [],
  'their coach': ['name', 'team', 'justUs'],
  'a coach elsewhere': [],
  'their clinician': ['name', 'team'],
  'their front desk': ['name'],
  'their manager': ['name', 'team'],
  'a manager elsewhere': ['name'],
  'an administrator': ['name'],
  'a privacy officer': ['name'],
  'an evaluator': [],
  'a script with one scope': [],
  'another organization': [],
  // What the consent names, and nothing between two.
  'a partner they agreed to': ['name', 'team'],
  'a partner nobody agreed to': [],
};

test('every route says in the table who comes through, and the table names no route that is gone', () => {
  const named = rows.map(nameOf);
  expect(
    named.filter((name) => !walls.has(name)),
    'routes without a line in tests/access/walls.ts',
  ).toEqual([]);
  expect(
    [...walls.keys()].filter((name) => !named.includes(name)),
    'lines without a route',
  ).toEqual([]);
});

test('what is sent to each door is what the door asks for', () => {
  const wrong = rows.flatMap((row) => {
    const parsed = row.body?.safeParse(bodyOf(row));
    return parsed && !parsed.success ? [`${nameOf(row)}: ${parsed.error.message}`] : [];
  });
  expect(wrong).toEqual([]);
});

interface Visit {
  route: string;
  answer: Answer;
}

function letterOf({ answer }: Visit, refused: ReadonlySet<string>): string {
  if (answer.status >= 500 && answer.status !== 503) return '!';
  if (answer.status === 401 && JSON.stringify(answer.body).includes('kernel/sign-in')) return 'S';
  if (!refused.has(String(answer.headers['x-request-id']))) return 'Y';
  return answer.status === 404 ? '-' : 'N';
}

async function visitAll(visitor: Visitor): Promise<Visit[]> {
  const caller = house.as(town.actors[visitor]);
  const visits: Visit[] = [];
  for (const row of rows) visits.push({ route: nameOf(row), answer: await send(caller, row) });
  return visits;
}

test.each(visitors)(
  '%s comes through no door but those the table opens, and hears nothing else',
  async (visitor) => {
    const visits = await visitAll(visitor);
    const refused = await refusedRequests(house);
    const found = visits.map((visit) => `${letterOf(visit, refused)} ${visit.route}`);
    const expected = visits.map(({ route }) => `${walls.get(route)?.get(visitor)} ${route}`);
    expect(found).toEqual(expected);
    const leaks = visits.flatMap(({ route, answer }) =>
      heard(answer)
        .filter((what) => !mayHear[visitor].includes(what))
        .map((what) => `${route} tells ${what}`),
    );
    expect(leaks).toEqual([]);
  },
);

test('the words that would tell of a leak are there to be found', async () => {
  const visits = await visitAll('their coach');
  const told = new Set(visits.flatMap(({ answer }) => heard(answer)));
  expect([...told].sort()).toEqual(['justUs', 'name', 'team']);
});
