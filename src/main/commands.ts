import { backup } from './backup.ts';
import type { Command } from './command.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { migrateCommand } from './migrate.ts';
import { restore } from './restore.ts';
import { demo, serve, web, work } from './serve.ts';
import { token } from './token.ts';

/** Every command of the program, in the order the help lists them. */
export const commands: readonly Command[] = [
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
