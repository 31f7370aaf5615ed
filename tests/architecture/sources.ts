import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the project: its path from the root with forward slashes, and its text. */
export type Source = { path: string; text: string };

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TEXT = new Set([
  '.ts',
  '.tsx',
  '.mjs',
  '.sql',
  '.json',
  '.css',
  '.html',
  '.md',
  '.svg',
  '.webmanifest',
  '',
]);
const PASSED_OVER = new Set(['node_modules', 'dist', 'coverage']);

function walk(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .filter((name) => !PASSED_OVER.has(name))
    .flatMap((name) => walk(join(place, name)));
}

/** Every path below one of these places (files or folders from the root), in order; a place that is missing has none. */
export function listFiles(...places: string[]): string[] {
  return places
    .filter((place) => statSync(join(ROOT, place), { throwIfNoEntry: false }))
    .flatMap((place) => walk(join(ROOT, place)))
    .map((file) => relative(ROOT, file).split(sep).join('/'))
    .sort();
}

/** The text files below these places. */
export function readSources(...places: string[]): Source[] {
  return listFiles(...places)
    .filter((path) => TEXT.has(extname(path)))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

export const isTest = (path: string) =>
  /\.(test|e2e|bench)\.tsx?$|(^|\/)testing(\.ts$|\/)|^tests\//.test(path);
export const isCode = (path: string) => /\.(ts|tsx|mjs)$/.test(path);

/** `file:line: what` for every line that holds the pattern. */
export function linesWith({ path, text }: Source, pattern: RegExp): string[] {
  return text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : []));
}
