#!/usr/bin/env node
// Plain JavaScript that Node 20 understands: finds the Node 24 that came with the packages and goes on there.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const major = Number(process.versions.node.split('.')[0]);

function broughtAlong() {
  for (const name of [`node-${process.platform}-${process.arch}`]) {
    const path = fileURLToPath(new URL(`../node_modules/${name}/bin/node`, import.meta.url));
    if (existsSync(path)) return path;
  }
  return undefined;
}

function goOnUnder(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

if (major >= 24) {
  await import('../src/main.ts');
} else {
  const node = broughtAlong();
  if (node) goOnUnder(node);
  else {
    console.error(
      existsSync(fileURLToPath(new URL('../node_modules', import.meta.url)))
        ? 'Throughline needs Node 24 or newer, and no package brings it for this kind of machine: please install Node 24.'
        : 'Please run npm ci first: it brings everything Throughline needs.',
    );
    process.exit(1);
  }
}
