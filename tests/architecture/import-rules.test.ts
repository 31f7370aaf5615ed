import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import rules from '../../.dependency-cruiser.mjs';
import type { Finding } from '../tooling/import-graph.ts';
import { importFindings } from '../tooling/import-graph.ts';
import type { Tree } from './import-fixtures.ts';
import { MODULE_RING, PLANTS, RIGHT_TREE } from './import-fixtures.ts';

const NODE_MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));
const roots: string[] = [];

async function plantedIn(tree: Tree): Promise<Finding[]> {
  const root = await mkdtemp(join(tmpdir(), 'import-rules-'));
  roots.push(root);
  for (const [path, text] of Object.entries(tree)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  await symlink(NODE_MODULES, join(root, 'node_modules'), 'dir');
  return importFindings(root);
}

/** Where two plants want the same file, that file holds both. */
function everythingPlanted(): Tree {
  const tree: Record<string, string> = { ...RIGHT_TREE };
  for (const { files } of PLANTS) {
    for (const [path, text] of Object.entries(files)) {
      const before = tree[path];
      tree[path] = before === undefined ? text : `${before}\n${text.replaceAll('x0', 'x9')}`;
    }
  }
  return tree;
}

afterAll(async () => {
  await Promise.all(roots.map((root) => rm(root, { recursive: true, force: true })));
});

describe('the rules of who may import whom', { timeout: 60_000 }, () => {
  const found = plantedIn(everythingPlanted());

  it('leave a product alone in which everyone keeps to their floor', async () => {
    expect(await plantedIn(RIGHT_TREE)).toEqual([]);
  });

  it.each(PLANTS)('report when $sentence', async ({ rule, at }) => {
    const here = (await found).filter((finding) => finding.where.startsWith(at));
    expect(here.map((finding) => finding.rule)).toContain(rule);
  });

  it('report two modules that know each other', async () => {
    const findings = await plantedIn({ ...RIGHT_TREE, ...MODULE_RING });
    expect(findings).toContainEqual({ rule: 'no-module-cycle', where: 'first ⇄ third' });
  });

  it('are each proved by a planted import', () => {
    const proved = new Set(PLANTS.map((plant) => plant.rule));
    expect(rules.forbidden.map((rule) => rule.name).filter((name) => !proved.has(name))).toEqual([]);
  });

  it('are all errors', () => {
    expect(rules.forbidden.filter((rule) => rule.severity !== 'error')).toEqual([]);
  });
});
