import type { Cost } from './costs.ts';
import { costOf } from './costs.ts';
import type { Endpoint } from './endpoints.ts';
import { endpoints } from './endpoints.ts';
import type { Place } from './stage.ts';
import type { Tally } from './tally.ts';

const mostMessages = 8;

/** Rows one request reads may grow so much while the town grows a hundredfold. */
const mostGrowth = 1.3;

export type Costs = ReadonlyMap<string, Cost>;

const line = (cells: readonly (string | number)[]): string =>
  `  ${String(cells[0]).padEnd(34)}${cells
    .slice(1)
    .map((cell) => String(cell).padStart(10))
    .join('')}`;

function tell(label: string, { statements, rows, bytes }: Cost): void {
  console.log(line([label, statements, rows, bytes]));
}

/** What each request costs in a town of this size: messages to the database, rows read, bytes sent. */
export async function tellCosts(place: Place, size: number): Promise<Costs> {
  console.log(
    `\nOne request in a town of ${size.toLocaleString('en')} people, ${place.town.facts.toLocaleString('en')} facts`,
  );
  console.log(line(['request', 'messages', 'rows read', 'bytes']));
  const costs = new Map<string, Cost>();
  for (const endpoint of endpoints) {
    const cost = await costOf(place, endpoint, 40);
    tell(endpoint.label, cost);
    costs.set(endpoint.name, cost);
  }
  return costs;
}

export function checkCosts(tally: Tally, costs: Costs): void {
  for (const { name, label } of endpoints) {
    const cost = costs.get(name);
    const sent = cost?.statements ?? Number.NaN;
    tally.check(`${label} asks the database at most ${mostMessages} times`, sent <= mostMessages, `${sent}`);
    const scanned = cost?.seqScans ?? ['?'];
    tally.check(`${label} reads no large table from end to end`, scanned.length === 0, scanned.join(', '));
  }
}

/** A day with four people and a day with four hundred ask the database equally often. */
export async function checkCaseloads(tally: Tally, place: Place): Promise<void> {
  const today = endpoints.find((one): one is Endpoint => one.name === 'today');
  if (!today) return tally.fail('There is no Today to measure.');
  const few = await costOf(place, today, 4);
  const many = await costOf(place, today, 400);
  console.log(line(['GET /today', 'messages', 'rows read', 'bytes']));
  tell('caseload of 4', few);
  tell('caseload of 400', many);
  const counts = `${few.statements} and ${many.statements}`;
  const same = few.statements === many.statements && many.statements <= mostMessages;
  tally.check('Today asks the database as often for 4 people as for 400', same, counts);
  const perPerson = many.rows / 400 / (few.rows / 4);
  const figures = `${(few.rows / 4).toFixed(0)} and ${(many.rows / 400).toFixed(0)} a person`;
  tally.check(
    'Today reads no more rows a person for 400 people than for 4',
    perPerson <= mostGrowth,
    figures,
  );
}

/** Rows read must not grow with the town. */
export function checkGrowth(tally: Tally, small: Costs, large: Costs): void {
  for (const { name, label } of endpoints) {
    const [before, after] = [small.get(name)?.rows ?? 0, large.get(name)?.rows ?? Number.NaN];
    const sentence = `${label} reads at most ${mostGrowth} × as many rows in the larger town`;
    tally.check(sentence, after <= before * mostGrowth, `${before} and ${after}`);
  }
}
