import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';

/** How a program ended: its code, or undefined where a signal or the time limit ended it; and all it printed. */
export type Ending = { exitCode: number | undefined; output: string; timedOut: boolean };

/** `temporary` is where the program and all it starts put temporary files; the system's own folder if not given. */
export type Program = { args: readonly string[]; limitSeconds: number; show: boolean; temporary?: string };

const running = new Set<ChildProcess>();
const GRACE_MS = 5_000;

/** Each program leads a process group of its own, so that what it started ends with it. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
}

function endGroup(child: ChildProcess): void {
  signalGroup(child, 'SIGTERM');
  setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS).unref();
}

/** Ends every program that still runs, with everything it started. */
export function endAll(): void {
  for (const child of running) endGroup(child);
}

function collect(child: ChildProcess, show: boolean): () => string {
  const pieces: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (piece: string) => {
      pieces.push(piece);
      if (show) process.stdout.write(piece);
    });
  }
  return () => pieces.join('');
}

/** Programs under test write to a pipe: they are told whether a person looks at the other end. */
function environment(temporary?: string): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _wish, NO_COLOR: _refusal, ...rest } = process.env;
  const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
  return { ...rest, TZ: 'UTC', ...color, ...(temporary ? { TMPDIR: temporary } : {}) };
}

/** Runs this same Node with `args`, waits until it ends or its time is up, and never throws. */
export function runNode({ args, limitSeconds, show, temporary }: Program): Promise<Ending> {
  const child = spawn(process.execPath, [...args], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(temporary),
  });
  running.add(child);
  const output = collect(child, show);
  let timedOut = false;
  const limit = setTimeout(() => {
    timedOut = true;
    endGroup(child);
  }, limitSeconds * 1000);
  return new Promise((resolve) => {
    const finish = (exitCode: number | undefined, complaint = '') => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ exitCode: timedOut ? undefined : exitCode, output: output() + complaint, timedOut });
    };
    child.on('error', (error) => finish(undefined, error.message));
    child.on('close', (code) => finish(code ?? undefined));
  });
}
