import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requestBytes } from './ask.ts';
import type { Child } from './child-process.ts';
import { startChild } from './child-process.ts';
import type { Endpoint } from './endpoints.ts';
import { visitedBy } from './endpoints.ts';
import { floorOrder } from './floor.ts';
import type { Side } from './measure.ts';
import { canTellProcessorTime, processorTime, serverTime } from './processor-time.ts';
import type { Place, Stage } from './stage.ts';
import { signInAt } from './visitor.ts';

function clockOf(stage: Stage, child: Child): () => number {
  if (!canTellProcessorTime) return () => 0;
  const [pid = ''] = readFileSync(join(stage.embedded.clusterDir, 'postmaster.pid'), 'utf8').split('\n');
  return () => processorTime(child.pid) + serverTime(Number(pid));
}

/** One program that answers, and how each endpoint is asked of it. */
export interface Answerer {
  child: Child;
  sideFor(endpoint: Endpoint): Side;
}

/** The application on this town, with the coach of forty signed in. */
export async function startApp(stage: Stage, place: Place): Promise<Answerer> {
  const child = await startChild('./app-process.ts', place.order);
  const cookie = await signInAt(child.port, place.logins[40]);
  const clock = clockOf(stage, child);
  return {
    child,
    sideFor: (endpoint) => ({
      name: `the application's ${endpoint.label}`,
      port: child.port,
      request: (turn) => requestBytes({ ...endpoint.request(visitedBy(endpoint, turn)), cookie }),
      processorTime: clock,
    }),
  };
}

/** The floor on this town: the same main statements on bare routes. */
export async function startFloor(stage: Stage, place: Place): Promise<Answerer> {
  const child = await startChild('./floor-process.ts', await floorOrder(place));
  const clock = clockOf(stage, child);
  return {
    child,
    sideFor: (endpoint) => ({
      name: `the floor's ${endpoint.label}`,
      port: child.port,
      request: (turn) => {
        const visited = visitedBy(endpoint, turn);
        return requestBytes({ ...endpoint.request(visited), path: `/${endpoint.name}/${visited}` });
      },
      processorTime: clock,
    }),
  };
}
