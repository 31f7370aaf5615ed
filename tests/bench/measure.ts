import type { Wire } from './ask.ts';
import { openWire } from './ask.ts';

/** One side of a comparison: where it listens, and what it is asked the nth time. */
export interface Side {
  name: string;
  port: number;
  request(turn: number): Buffer;
  /** Milliseconds of processor used so far by all that answers. */
  processorTime(): number;
}

export interface Times {
  /** Milliseconds. */
  median: number;
  p95: number;
  count: number;
  /** Milliseconds of processor one answer took, of the program and the database together. */
  processor: number;
}

export interface Plan {
  concurrency: number;
  rounds: number;
  /** Milliseconds each side is asked in each round. */
  roundMs: number;
}

interface Taking {
  side: Side;
  wires: Wire[];
  turn: number;
  samples: number[];
  processor: number;
}

function timesOf({ samples, processor }: Taking): Times {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (part: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { median: at(0.5), p95: at(0.95), count: sorted.length, processor: processor / sorted.length };
}

/** Asks on every wire, one after the other on each, until the time is up; milliseconds each answer took. */
async function askFor(taking: Taking, ms: number): Promise<number[]> {
  const { side, wires } = taking;
  const samples: number[] = [];
  const until = performance.now() + ms;
  const loop = async (wire: Wire): Promise<void> => {
    while (performance.now() < until) {
      const request = side.request(taking.turn);
      taking.turn += 1;
      const begun = performance.now();
      const reply = await wire.ask(request);
      samples.push(performance.now() - begun);
      if (reply.status >= 300) throw new Error(`${side.name} answered ${reply.status}: ${reply.body}`);
    }
  };
  await Promise.all(wires.map(loop));
  return samples;
}

async function takeTurn(taking: Taking, ms: number, counts: boolean): Promise<void> {
  const before = taking.side.processorTime();
  const samples = await askFor(taking, ms);
  if (!counts) return;
  taking.samples.push(...samples);
  taking.processor += taking.side.processorTime() - before;
}

const warmRounds = 2;

/** Asks all sides in short turns, each round in another order, so that whatever else the machine does falls on all alike. */
export async function compare(sides: readonly Side[], plan: Plan): Promise<Times[]> {
  const all = await Promise.all(
    sides.map(async (side): Promise<Taking> => {
      const wires = Array.from({ length: plan.concurrency }, () => openWire(side.port));
      return { side, wires: await Promise.all(wires), turn: 0, samples: [], processor: 0 };
    }),
  );
  for (let round = -warmRounds; round < plan.rounds; round += 1) {
    const inOrder = round % 2 === 0 ? all : all.toReversed();
    for (const one of inOrder) await takeTurn(one, plan.roundMs, round >= 0);
  }
  for (const { wires } of all) for (const wire of wires) wire.close();
  return all.map(timesOf);
}
