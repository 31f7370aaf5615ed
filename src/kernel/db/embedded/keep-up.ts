import { setTimeout as sleep } from 'node:timers/promises';
import type { Up } from './bring-up.ts';
import { bringUp } from './bring-up.ts';
import type { ServerPlan } from './server-process.ts';
import { stopServer } from './server-process.ts';

export interface Keeper {
  stop(): Promise<void>;
}

const firstPauseMs = 200;
const longestPauseMs = 30_000;

/**
 * Brings the server back whenever it goes without having been asked to: killed for memory, a full disk, a crash of a
 * session that restarts them all. What was acknowledged is in its log.
 */
export function keepUp(plan: ServerPlan, first: Up): Keeper {
  const stopping = new AbortController();
  let up = first;
  let recovery: Promise<void> = Promise.resolve();

  const watch = (): void => {
    const lost = async (): Promise<void> => {
      if (!stopping.signal.aborted) recovery = recover();
    };
    up.guard.ended.then(lost, lost);
  };

  const recover = async (): Promise<void> => {
    plan.log('The connection to the database was lost; bringing it back.', { pid: up.pid });
    for (let pause = firstPauseMs; !stopping.signal.aborted; pause = Math.min(pause * 2, longestPauseMs)) {
      if (await tryOnce()) return;
      await sleep(pause, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  };

  const tryOnce = async (): Promise<boolean> => {
    try {
      up = await bringUp(plan);
      plan.log('The database is back.', { pid: up.pid });
      watch();
      return true;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      plan.log('The database could not be brought back yet.', { reason });
      return false;
    }
  };

  const stop = async (): Promise<void> => {
    stopping.abort();
    await recovery;
    await up.guard.close();
    await stopServer(plan.cluster, up.pid, plan.log);
  };

  watch();
  let stopped: Promise<void> | undefined;
  return {
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}
