import { backup } from './main/backup.ts';
import type { Command } from './main/command.ts';
import { runCommandLine } from './main/command.ts';
import { exportCommand } from './main/export.ts';
import { importCommand } from './main/import.ts';
import { migrateCommand } from './main/migrate.ts';
import { restore } from './main/restore.ts';
import { demo, serve, web, work } from './main/serve.ts';
import { token } from './main/token.ts';

/** Every command of the program, in the order the help lists them. */
const commands: readonly Command[] = [
  serve,
  demo,
  web,
  work,
  migrateCommand,
  importCommand,
  exportCommand,
  backup,
  restore,
  token,
];

// The only file that reads what the machine says: arguments, environment, signals.
process.exitCode = await runCommandLine(commands, {
  args: process.argv.slice(2),
  environment: process.env,
  write: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  stopped: new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal));
  }),
});
// Nothing is left to do; an idle connection must not keep the process.
process.exit();
