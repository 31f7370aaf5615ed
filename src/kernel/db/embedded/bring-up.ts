import { setTimeout as sleep } from 'node:timers/promises';
import type { Guard } from './guard.ts';
import { knock } from './guard.ts';
import { lookAt } from './look-at-process.ts';
import type { PostmasterState } from './postmaster.ts';
import { disarmLock, inspectPostmaster } from './postmaster.ts';
import { refusal } from './refuse.ts';
import type { ServerPlan } from './server-process.ts';
import { spawnServer, stopServer } from './server-process.ts';

/** A server that answers, and that we alone run. */
export interface Up {
  pid: number;
  guard: Guard;
  /** It ran before we came. */
  adopted: boolean;
}

const firstPauseMs = 5;
const longestPauseMs = 250;
const tellAfterMs = 5000;
/** How long PostgreSQL on a busy machine may need to notice that the program before was killed. */
const noticeMs = 5000;

const hasEnded = async (pid: number | undefined): Promise<boolean> =>
  pid !== undefined && ((await lookAt(pid))?.zombie ?? true);

/** Waits for an answer; undefined when what we wait for has ended. Recovery may take minutes, so there is no limit. */
async function waitForGuard(
  plan: ServerPlan,
  ended: () => boolean | Promise<boolean>,
): Promise<Guard | undefined> {
  const startedAt = Date.now();
  let tellAt = startedAt + tellAfterMs;
  for (let pause = firstPauseMs; ; pause = Math.min(pause * 1.2, longestPauseMs)) {
    const answer = await knock(plan.socketDir);
    if (answer.state === 'open') return answer.guard;
    if (answer.state === 'held' && !(Date.now() - startedAt < noticeMs && (await hasEnded(answer.byPid))))
      throw inUse(plan, answer.byPid);
    if (await ended()) return undefined;
    if (Date.now() > tellAt) {
      plan.log('The database is not ready yet; after an interruption it first replays its log.');
      tellAt = Date.now() + tellAfterMs;
    }
    await sleep(pause);
  }
}

function inUse(plan: ServerPlan, pid: number | undefined) {
  const who = pid ? `Another Throughline (process ${pid})` : 'Another Throughline';
  return refusal(
    'in-use',
    `${who} already runs on the database in ${plan.cluster}. Stop that one first, or give this one a data folder of its own.`,
  );
}

const runningPid = async (cluster: string): Promise<number | undefined> => {
  const seen = await inspectPostmaster(cluster);
  return seen.state === 'running' ? seen.lock.pid : undefined;
};

async function adopt(plan: ServerPlan, pid: number): Promise<Up | undefined> {
  const guard = await waitForGuard(plan, async () => (await runningPid(plan.cluster)) !== pid);
  if (!guard) return undefined;
  if (guard.clusterName === plan.settings.cluster_name) return { pid, guard, adopted: true };
  plan.log('The running database has other settings and is started anew.', { pid });
  await guard.close();
  await stopServer(plan.cluster, pid, plan.log);
  return undefined;
}

/** Someone else's start or stop under way, or children of a killed server that have not noticed yet. */
const passing = /lock file ".*" already exists|pre-existing shared memory block/;

const passingPauseMs = 100;

async function start(plan: ServerPlan): Promise<Up | undefined> {
  const server = spawnServer(plan);
  const guard = await waitForGuard(plan, server.ended);
  // Read anew: the answer may have come from another starter's server that was quicker than ours.
  const pid = guard && (await runningPid(plan.cluster));
  if (guard && pid) return { pid, guard, adopted: false };
  await guard?.close();
  const said = server.said();
  if (!passing.test(said)) throw refusal('not-started', `The database did not start. ${said}`.trim());
  await sleep(passingPauseMs);
  return undefined;
}

/** A socket that answers although its server cannot be seen: another container, or another computer, uses the folder. */
async function refuseUnseen(plan: ServerPlan): Promise<void> {
  const answer = await knock(plan.socketDir);
  if (answer.state === 'not-yet') return;
  if (answer.state === 'held') throw inUse(plan, answer.byPid);
  await answer.guard.close();
  throw refusal(
    'unseen-server',
    `A database server that this process cannot see answers on ${plan.cluster}; stop it where it runs (another container, perhaps).`,
  );
}

async function settle(plan: ServerPlan, seen: PostmasterState): Promise<Up | undefined> {
  if (seen.state === 'running') return adopt(plan, seen.lock.pid);
  if (seen.state !== 'absent') await refuseUnseen(plan);
  if (seen.state === 'misleading') await disarmLock(plan.cluster, plan.socketDir);
  return start(plan);
}

const patienceMs = 20_000;

/** Adopts the running server or starts one; whatever changes hands meanwhile is looked at anew. */
export async function bringUp(plan: ServerPlan): Promise<Up> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const up = await settle(plan, await inspectPostmaster(plan.cluster));
    if (up) return up;
    if (Date.now() > until) {
      throw refusal(
        'not-started',
        `The database in ${plan.cluster} did not become free; see ${plan.serverLog}.`,
      );
    }
  }
}
