import { runCommandLine } from './main/command.ts';
import { commands } from './main/commands.ts';

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
