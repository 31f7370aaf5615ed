// @ts-check
// Plain JavaScript that Node 20 understands: it brings the dependencies, among them the Node this project runs on,
// and hands over to the suites. `npm test`, `npm run check` and `npm run bench` all start here.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const NEEDED_NODE = 24;
const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesIn(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
}

/** What npm wrote about the last installation must name every package of the lock file at the locked version. */
function isInstalled() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const installed = packagesIn('node_modules/.package-lock.json');
  return Object.entries(packagesIn('package-lock.json')).every(
    ([place, { version, optional }]) =>
      place === '' || (optional && !installed[place]) || installed[place]?.version === version,
  );
}

function install() {
  console.log('Installing the dependencies that package-lock.json names …');
  const { status } = spawnSync('npm', ['ci'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  return status === 0;
}

/** The Node that npm brought, or this one where no package brings it (macOS on Apple silicon). */
function findNode() {
  const brought = join(root, 'node_modules/.bin/node');
  if (existsSync(brought)) return brought;
  return Number.parseInt(process.versions.node, 10) >= NEEDED_NODE ? process.execPath : undefined;
}

/** @param {string} sentence */
function giveUp(sentence) {
  console.log(`${sentence}\n0 passed, 1 failed`);
  process.exit(1);
}

/** @param {string} node */
function handOver(node) {
  const suites = join(root, 'tests/tooling/run-suites.ts');
  const child = spawn(node, [suites, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => giveUp(`Node could not be started: ${error.message}`));
  child.on('exit', (code, signal) => {
    if (signal) giveUp(`The suites were ended by ${signal}.`);
    process.exit(code ?? 1);
  });
}

if (!(isInstalled() || install())) giveUp('npm ci failed, so nothing could be tested.');
const node = findNode();
if (node) handOver(node);
else giveUp(`Throughline needs Node ${NEEDED_NODE} here: no package brings it for this kind of machine.`);
