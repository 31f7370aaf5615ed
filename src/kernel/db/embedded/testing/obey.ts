import { once } from 'node:events';
import { Failure } from '../../../failure.ts';
import { attachEmbedded } from '../attach.ts';
import { backupEmbedded } from '../backup.ts';
import { startEmbedded } from '../launcher.ts';
import type { ChildAnswer, Order } from './child.ts';
import { order } from './child.ts';

const log = (): void => undefined;

async function backUp({ dataDir, to = '' }: Order): Promise<ChildAnswer> {
  const embedded = await attachEmbedded(dataDir);
  if (!embedded) return { ok: false, code: 'none', detail: 'No server runs there.' };
  await backupEmbedded({ embedded, to, log });
  return { ok: true, adopted: false };
}

/** A channel with a listener keeps this process alive, and ends it when the test is gone. */
function stayUntilAlone(): void {
  process.once('disconnect', () => process.exit(1));
  process.channel?.ref();
}

async function obey(given: Order): Promise<ChildAnswer> {
  if (given.act === 'back-up') return backUp(given);
  const embedded = await startEmbedded({ dataDir: given.dataDir, durability: given.durability, log });
  if (given.act === 'start-and-stop') await embedded.stop();
  else stayUntilAlone();
  return { ok: true, adopted: embedded.adopted };
}

function explain(error: unknown): ChildAnswer {
  if (error instanceof Failure) return { ok: false, code: error.code, detail: error.message };
  return { ok: false, code: 'error', detail: String(error) };
}

const [message] = await once(process, 'message');
const answer = await obey(order.parse(message)).catch(explain);
process.send?.(answer);
