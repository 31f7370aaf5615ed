import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { App } from '../app.ts';
import { Failure } from '../kernel/failure.ts';
import type { ImportReport, Mapping } from '../modules/imports/index.ts';
import {
  findSentence,
  importByCommand,
  readMapping,
  sentenceOf,
  setAsideOf,
  sourcesOf,
} from '../modules/imports/index.ts';
import type { Command, Running } from './command.ts';
import { Asked } from './command.ts';
import { withOrganization } from './organization.ts';
import { takeIn } from './take-in.ts';

interface Problem {
  code: string;
  params: Record<string, string | number>;
}

const problemLines = (problems: readonly Problem[]): string =>
  problems.map(({ code, params }) => `- ${sentenceOf('en', `mapping.${code}`, params)}`).join('\n');

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch {
    throw new Asked(`There is no file ${path}.`);
  }
}

async function mappingFrom(path: string): Promise<Mapping> {
  const read = readMapping((await readBytes(path)).toString('utf8'));
  if (read.ok) return read.mapping;
  throw new Asked(`${path} cannot be used:\n${problemLines(read.problems)}`);
}

/** A line that is written over while the work goes on, beside the output; none where the output is for a program. */
function progressOf({ flags, complain }: Running) {
  if (flags.json) return undefined;
  const words = { look: 'Looking', write: 'Writing' };
  return (phase: 'look' | 'write', done: number, of: number): void =>
    complain(`\r${words[phase]}: ${done} of ${of} rows${done >= of ? '\n' : ''}`);
}

const number = (value: number): string => value.toLocaleString('en-US');

function setAsideLines({ totals, plan }: ImportReport): string[] {
  return Object.entries(totals.setAside).map(([reason, count]) => {
    const why = plan.reasons[reason]?.en ?? findSentence('en', `row.${reason}`) ?? reason;
    return `      ${number(count)}  ${reason}: ${why}`;
  });
}

function placeLines({ plan }: ImportReport, dryRun: boolean): string[] {
  if (plan.programs.length === 0) return [];
  const made = dryRun ? 'would be made' : 'made';
  return [`  ${number(plan.sites.length)} sites and ${number(plan.programs.length)} programs ${made}`];
}

function sentences(report: ImportReport, dryRun: boolean, seconds: number): string {
  const { totals } = report;
  const aside = setAsideOf(totals);
  const parts = [totals.created, totals.matched, totals.joined, aside].map(number).join(' + ');
  const notices = report.plan.notices.map(({ code, params }) => sentenceOf('en', `plan.${code}`, params));
  const warnings = Object.entries(report.plan.warnings).map(([code, count]) => `${number(count)} × ${code}`);
  return [
    ...notices,
    ...(report.resumed ? ['An import that was interrupted was taken up again.'] : []),
    `${number(totals.rows)} rows in:`,
    `  ${number(totals.created)} ${dryRun ? 'would be created' : 'created'}`,
    `  ${number(totals.matched)} matched: known already`,
    `  ${number(totals.joined)} joined to another row`,
    `  ${number(aside)} set aside`,
    ...setAsideLines(report),
    ...placeLines(report, dryRun),
    ...(warnings.length > 0 ? [`  to look at: ${warnings.join(', ')}`] : []),
    `${number(totals.rows)} = ${parts}.`,
    dryRun
      ? `Nothing was written. It took ${seconds.toFixed(1)} s.`
      : `Done in ${seconds.toFixed(1)} s (${number(Math.round(totals.rows / seconds))} rows a second). Undo it on the page Imports.`,
  ].join('\n');
}

async function bring(running: Running, app: App, orgId: string): Promise<void> {
  const { flags, positionals, tell } = running;
  const mapping = await mappingFrom(String(flags.mapping));
  const files = await Promise.all(
    positionals.map(async (path) => ({ fileName: basename(path), bytes: await readBytes(path) })),
  );
  const { sources, unknown } = sourcesOf(mapping, files);
  if (unknown.length > 0) throw new Asked(`The mapping does not name ${unknown.join(', ')}.`);
  const dryRun = flags['dry-run'] === true;
  const started = performance.now();
  const tellProgress = progressOf(running);
  const report = await importByCommand({
    access: app.access,
    orgId,
    mapping,
    files: sources,
    dryRun,
    ...(tellProgress ? { tell: tellProgress } : {}),
  });
  const seconds = (performance.now() - started) / 1000;
  if (typeof flags.list === 'string') await writeFile(flags.list, report.rows);
  const { rows: _, ...facts } = report;
  tell(sentences(report, dryRun, seconds), { ...facts, dryRun, seconds });
}

/** A mapping that does not fit is told problem by problem. */
async function orSayWhy(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const problems = error instanceof Failure ? error.facts.extra?.problems : undefined;
    if (!Array.isArray(problems)) throw error;
    throw new Failure('invalid', 'imports/does-not-fit', {
      detail: `The mapping does not fit these files:\n${problemLines(problems)}`,
      cause: error,
    });
  }
}

export const importCommand: Command = {
  name: 'import',
  usage: 'FILES… | EXPORT.zip ',
  says: 'Brings in people or contacts from spreadsheets, as a mapping file says; or a whole export, where nothing is yet.',
  options: [
    {
      flag: 'mapping',
      value: 'FILE',
      says: 'What the columns mean (docs/guides/import-your-spreadsheet.md).',
    },
    { flag: 'dry-run', says: 'Say what would become of every row, and write nothing.' },
    { flag: 'list', value: 'FILE', says: 'Write what becomes of every row, and why, to this CSV file.' },
    {
      flag: 'organization',
      value: 'NAME',
      says: 'Which organization (its id), or the name of a first one to make.',
    },
  ],
  run: async (running) => {
    const [first, ...others] = running.positionals;
    if (running.flags.mapping === undefined && first?.endsWith('.zip') && others.length === 0) {
      if (!existsSync(first)) throw new Asked(`There is no file ${first}.`);
      await takeIn(running, first);
      return 0;
    }
    if (typeof running.flags.mapping !== 'string' || first === undefined) {
      throw new Asked(
        'Say what to bring in: throughline import --mapping MAPPING.json FILES…, or throughline import EXPORT.zip',
      );
    }
    await orSayWhy(() => withOrganization(running, (app, orgId) => bring(running, app, orgId)));
    return 0;
  },
};
