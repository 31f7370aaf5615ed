import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';
import type { Config } from '../kernel/config.ts';
import { readConfig } from '../kernel/config.ts';
import { Failure } from '../kernel/failure.ts';

/** What a command may know of the machine. */
export interface Surroundings {
  args: readonly string[];
  environment: Record<string, string | undefined>;
  write(text: string): void;
  complain(text: string): void;
  /** Settles when the machine asks the program to stop. */
  stopped: Promise<string>;
}

export interface Option {
  /** Setting it overrides, or a name of the command's own. */
  setting?: keyof Config;
  flag: string;
  says: string;
  /** Placeholder of its value; a switch when absent. */
  value?: string;
}

export interface Running extends Surroundings {
  config: Config;
  flags: Readonly<Record<string, string | boolean | undefined>>;
  positionals: readonly string[];
  /** Prints the result: as JSON with --json, as the sentence otherwise. */
  tell(sentence: string, facts: Record<string, unknown>): void;
}

export interface Command {
  name: string;
  says: string;
  usage?: string;
  options: readonly Option[];
  /** Returns the exit code: 0 done, 1 failed, 2 asked wrongly. */
  run(running: Running): Promise<number>;
}

const common: readonly Option[] = [
  { flag: 'data', setting: 'DATA_DIR', value: 'DIR', says: 'Folder of the installation (default ./data).' },
  { flag: 'json', says: 'Print the result as JSON.' },
  { flag: 'help', says: 'Show this.' },
];

export async function runCommandLine(commands: readonly Command[], around: Surroundings): Promise<number> {
  const [name, ...rest] = around.args;
  const command = commands.find((one) => one.name === name);
  if (!command) return overview(commands, around, name);
  try {
    return await start(command, { ...around, args: rest });
  } catch (error) {
    around.complain(`${sentenceOf(error)}\n`);
    return error instanceof Asked ? 2 : 1;
  }
}

/** What was asked cannot be done as it was asked: exit code 2, and the sentence says how to ask. */
export class Asked extends Error {}

const sentenceOf = (error: unknown): string => {
  if (error instanceof Failure || error instanceof Asked) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

function overview(commands: readonly Command[], around: Surroundings, name: string | undefined): number {
  const list = commands.map((one) => `  ${one.name.padEnd(10)}${one.says}`).join('\n');
  const text = `throughline COMMAND [options]\n\n${list}\n\nEvery command explains itself with --help.\n`;
  if (!name || name === '--help' || name === 'help') {
    around.write(text);
    return name ? 0 : 2;
  }
  around.complain(`There is no command ${name}.\n\n${text}`);
  return 2;
}

function help(command: Command): string {
  const all = [...command.options, ...common];
  const lines = all.map(
    (option) => `  --${`${option.flag}${option.value ? ` ${option.value}` : ''}`.padEnd(24)}${option.says}`,
  );
  return `throughline ${command.name} ${command.usage ?? ''}[options]\n\n${command.says}\n\n${lines.join('\n')}\n`;
}

function parse(command: Command, args: readonly string[]) {
  const options: ParseArgsConfig['options'] = {};
  for (const option of [...command.options, ...common])
    options[option.flag] = { type: option.value ? 'string' : 'boolean' };
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    return { flags: values as Running['flags'], positionals };
  } catch (error) {
    throw new Asked(
      `${error instanceof Error ? error.message : error}\nSee throughline ${command.name} --help.`,
    );
  }
}

function settingsFrom(command: Command, flags: Running['flags']): Record<string, unknown> {
  const chosen: Record<string, unknown> = {};
  for (const { flag, setting } of [...command.options, ...common]) {
    if (setting && flags[flag] !== undefined) chosen[setting] = String(flags[flag]);
  }
  return chosen;
}

async function start(command: Command, around: Surroundings): Promise<number> {
  const { flags, positionals } = parse(command, around.args);
  if (flags.help) {
    around.write(help(command));
    return 0;
  }
  const read = readConfig(around.environment, settingsFrom(command, flags));
  if (!read.ok) throw new Asked(read.sentences.join('\n'));
  const tell: Running['tell'] = (sentence, facts) =>
    around.write(flags.json ? `${JSON.stringify(facts)}\n` : `${sentence}\n`);
  return command.run({ ...around, config: read.config, flags, positionals, tell });
}
