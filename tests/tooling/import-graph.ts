import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ICruiseResult, IDependency } from 'dependency-cruiser';
import { findKnots, graphOf } from './cycles.ts';

/** One broken rule: its name, and where it is broken in words. */
export type Finding = { rule: string; where: string };

type Import = { from: string; to: string; typeOnly: boolean };

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const CONFIG = join(PROJECT, '.dependency-cruiser.mjs');
const PROGRAM = join(PROJECT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const FOLDERS = ['src', 'tests', 'bin'];
const TEST_FILE = /\.test\.tsx?$|\.e2e\.ts$|\/testing(\.tsx?$|\/)/;

/** Runs dependency-cruiser with the project's rules on another tree; its exit code only repeats what the result says. */
function cruise(root: string): Promise<ICruiseResult> {
  const folders = FOLDERS.filter((folder) => existsSync(join(root, folder)));
  const words = [PROGRAM, '--config', CONFIG, '--output-type', 'json', ...folders];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, words, { cwd: root, maxBuffer: 2 ** 28 }, (error, output, complaint) => {
      try {
        resolve(JSON.parse(output));
      } catch {
        reject(new Error(`dependency-cruiser gave no result: ${complaint || error?.message}`));
      }
    });
  });
}

const isTypeOnly = (dependency: IDependency) => dependency.dependencyTypes.includes('type-only');

function importsOf(result: ICruiseResult): Import[] {
  return result.modules.flatMap((module) =>
    module.dependencies.map((dependency) => ({
      from: module.source,
      to: dependency.resolved,
      typeOnly: isTypeOnly(dependency),
    })),
  );
}

const moduleOf = (file: string) => /^src\/modules\/([^/]+)\//.exec(file)?.[1];

function valueCycles(imports: readonly Import[]): Finding[] {
  const edges = imports.filter((one) => !one.typeOnly).map((one) => [one.from, one.to] as const);
  return findKnots(graphOf(edges)).map((knot) => ({ rule: 'no-value-cycle', where: knot.join(' ⇄ ') }));
}

function moduleEdge({ from, to }: Import): [string, string][] {
  const [here, there] = [moduleOf(from), moduleOf(to)];
  const crosses = here !== undefined && there !== undefined && here !== there && !TEST_FILE.test(from);
  return crosses ? [[here, there]] : [];
}

function moduleCycles(imports: readonly Import[]): Finding[] {
  const knots = findKnots(graphOf(imports.flatMap(moduleEdge)));
  return knots.map((knot) => ({ rule: 'no-module-cycle', where: knot.join(' ⇄ ') }));
}

/** Every broken import rule of the tree at `root`, which needs its own package.json, tsconfig.json and node_modules. */
export async function importFindings(root: string): Promise<Finding[]> {
  const result = await cruise(root);
  const imports = importsOf(result);
  const broken = result.summary.violations.map((violation) => ({
    rule: violation.rule.name,
    where: violation.from === violation.to ? violation.from : `${violation.from} → ${violation.to}`,
  }));
  return [...broken, ...valueCycles(imports), ...moduleCycles(imports)];
}
