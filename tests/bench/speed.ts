import { endpoints } from './endpoints.ts';
import type { Times } from './measure.ts';
import { compare } from './measure.ts';
import type { Answerer } from './sides.ts';
import { startApp, startFloor } from './sides.ts';
import type { Place, Stage } from './stage.ts';
import { goal } from './tally.ts';

/** How often the floor's median an answer of ours may take. */
const goals = { read: 2.5, write: 3 } as const;

const ms = (value: number): string => value.toFixed(2).padStart(8);

function row(label: string, concurrency: number, [ours, floor]: readonly Times[], most: number): string {
  if (!(ours && floor)) return label;
  const ratio = ours.median / floor.median;
  const cpu = ours.processor > 0 && floor.processor > 0 ? (ours.processor / floor.processor).toFixed(2) : '–';
  const times = [ours.median, ours.p95, floor.median, floor.p95].map(ms).join('');
  const result = `${ratio.toFixed(2).padStart(7)}${cpu.padStart(7)}  ≤ ${most} ${goal(ratio <= most)}`;
  return `  ${label.padEnd(34)}${String(concurrency).padStart(3)}${times}${result}`;
}

async function side(ours: Answerer, floor: Answerer, concurrency: number, rounds: number): Promise<void> {
  for (const endpoint of endpoints) {
    const sides = [ours.sideFor(endpoint), floor.sideFor(endpoint)];
    const times = await compare(sides, { concurrency, rounds, roundMs: 80 });
    console.log(row(endpoint.label, concurrency, times, goals[endpoint.kind]));
  }
}

/** Latency of the four requests beside the floor. Printed alone: a busy machine must not fail a run. */
export async function tellSpeed(stage: Stage, place: Place, rounds: number): Promise<void> {
  console.log(
    '\nLatency in ms beside the floor, a bare Fastify + pg route on the same database that runs the same main',
  );
  console.log(
    'statement; the floor of a read also inserts and commits one audit row. × is the ratio of medians, cpu of',
  );
  console.log('processor time (program and database); both sides are asked in turns.');
  console.log(
    `  ${'request'.padEnd(34)}${'at'.padStart(3)}${['median', 'p95', 'floor', 'p95'].map((word) => word.padStart(8)).join('')}${'×'.padStart(7)}${'cpu'.padStart(7)}  goal`,
  );
  const ours = await startApp(stage, place);
  const floor = await startFloor(stage, place);
  for (const concurrency of [1, 8]) await side(ours, floor, concurrency, rounds);
  await ours.child.end();
  await floor.child.end();
}
