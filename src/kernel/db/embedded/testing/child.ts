import type { ChildProcess, ForkOptions } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const answer = z.union([
  z.object({ ok: z.literal(true), adopted: z.boolean() }),
  z.object({ ok: z.literal(false), code: z.string(), detail: z.string() }),
]);

export type ChildAnswer = z.output<typeof answer>;

/** What a child process is told to do. */
export const order = z.object({
  act: z.enum(['hold', 'start-and-stop', 'back-up']),
  dataDir: z.string(),
  durability: z.enum(['full', 'test']),
  to: z.string().optional(),
});

export type Order = z.output<typeof order>;

/** A second Node process that runs `obey.ts`. */
export function startChild(given: Order, options: ForkOptions = {}): ChildProcess {
  const script = fileURLToPath(new URL('./obey.ts', import.meta.url));
  const child = fork(script, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [], ...options });
  child.send(given);
  return child;
}

export async function answerOf(child: ChildProcess): Promise<ChildAnswer> {
  const [message] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => [
      { ok: false, code: 'exit', detail: 'The child ended without an answer.' },
    ]),
  ]);
  return answer.parse(message);
}

/** `kill -9`, and the certainty that it is gone. */
export async function killHard(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
