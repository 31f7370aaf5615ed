import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from '../command.ts';
import { commands } from '../commands.ts';

export interface Ran {
  code: number;
  out: string;
  complaint: string;
  /** What --json printed. */
  told: Record<string, unknown>;
}

const program = fileURLToPath(new URL('../../../bin/throughline.mjs', import.meta.url));

const jsonIn = (out: string): Record<string, unknown> => {
  const last = out.trim().split('\n').at(-1) ?? '';
  return last.startsWith('{') ? (JSON.parse(last) as Record<string, unknown>) : {};
};

/** Runs a command in this process, as the program does: for whatever is not about starting the program itself. */
export async function runHere(
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<Ran> {
  let [out, complaint] = ['', ''];
  const code = await runCommandLine(commands, {
    args,
    environment,
    write: (text) => {
      out += text;
    },
    complain: (text) => {
      complaint += text;
    },
    stopped: new Promise(() => undefined),
  });
  return { code, out, complaint, told: jsonIn(out) };
}

/** Runs the real program to its end, with nothing of this machine's environment but what it needs to start. */
export async function runCommand(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, TZ: 'UTC', ...environment },
  });
  let [out, complaint] = ['', ''];
  child.stdout.on('data', (text: Buffer) => {
    out += text.toString();
  });
  child.stderr.on('data', (text: Buffer) => {
    complaint += text.toString();
  });
  const [code] = await once(child, 'close');
  return { code: Number(code), out, complaint, told: jsonIn(out) };
}
