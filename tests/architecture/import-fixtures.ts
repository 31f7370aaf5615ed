/** A tree of source files in memory: path → text. */
export type Tree = Readonly<Record<string, string>>;

/** One forbidden import, planted in a tree that is otherwise right. */
export type Plant = { rule: string; sentence: string; at: string; files: Tree };

const uses = (...targets: string[]) =>
  targets
    .map((target, index) => `import { x as x${index} } from '${target}';\nexport { x${index} };`)
    .join('\n');
const types = (target: string) => `import type { X } from '${target}';\nexport type Y = X;`;
const VALUE = 'export const x = 1;\nexport type X = number;\n';

/** A small product in which every import is allowed. */
export const RIGHT_TREE: Tree = {
  'package.json': JSON.stringify({
    name: 'fixture',
    type: 'module',
    dependencies: { zod: '*', kysely: '*', pg: '*', 'pg-boss': '*', preact: '*' },
    devDependencies: { vitest: '*' },
  }),
  'tsconfig.json': JSON.stringify({
    compilerOptions: { module: 'nodenext', allowImportingTsExtensions: true },
  }),
  'src/main.ts': uses('./app.ts', 'node:process'),
  'src/app.ts': `${uses('./modules.ts', './kernel/http/server.ts', './modules/first/index.ts')}\n${VALUE}`,
  'src/modules.ts': `${uses('./modules/first/module.ts', './modules/second/module.ts', './kernel/module.ts')}\n${VALUE}`,
  'src/lib/dates.ts': VALUE,
  'src/lib/dates.test.ts': uses('./dates.ts', 'vitest', 'node:fs'),
  'src/kernel/module.ts': `${uses('../lib/dates.ts')}\n${VALUE}`,
  'src/kernel/http/server.ts': `${uses('node:http')}\n${VALUE}`,
  'src/kernel/db/pool.ts': `${uses('pg', 'kysely')}\n${VALUE}`,
  'src/kernel/db/testing/global-setup.ts': uses('../../../modules.ts', '../pool.ts'),
  'src/kernel/access/policy.ts': `${types('kysely')}\n${VALUE}`,
  'src/kernel/access/store.ts': `${uses('kysely')}\n${VALUE}`,
  'src/kernel/jobs/queue.ts': `${uses('pg-boss')}\n${VALUE}`,
  'src/fhir/bundle.ts': `${uses('../kernel/module.ts', '../lib/dates.ts')}\n${VALUE}`,
  'src/modules/first/module.ts': `${uses('./routes.ts', './policy.ts', '../../kernel/module.ts')}\n${VALUE}`,
  'src/modules/first/index.ts': `${uses('./store/read.ts')}\n${VALUE}`,
  'src/modules/first/domain.ts': `${uses('../../lib/dates.ts')}\n${types('../../kernel/access/policy.ts')}\n${VALUE}`,
  'src/modules/first/domain.test.ts': uses('./domain.ts', 'vitest', './testing.ts'),
  'src/modules/first/schema.ts': `${uses('zod', './domain.ts')}\n${VALUE}`,
  'src/modules/first/policy.ts': `${uses('../../kernel/access/policy.ts', './domain.ts')}\n${types('./tables.ts')}\n${VALUE}`,
  'src/modules/first/tables.ts': types('kysely'),
  'src/modules/first/store/read.ts': `${uses('kysely', '../domain.ts')}\n${types('../tables.ts')}\n${VALUE}`,
  'src/modules/first/store.db.test.ts': uses('./store/read.ts', 'kysely', '../../modules.ts', '../../app.ts'),
  'src/modules/first/actions.ts': `${uses('./store/read.ts')}\n${VALUE}`,
  'src/modules/first/routes.ts': `${uses('./actions.ts', './schema.ts')}\n${VALUE}`,
  'src/modules/first/fhir.ts': `${uses('../../fhir/bundle.ts', './domain.ts')}\n${VALUE}`,
  'src/modules/first/testing.ts': `${uses('./store/read.ts', 'kysely')}\n${VALUE}`,
  'src/modules/first/web/index.ts': `${uses('./page.tsx')}\n${VALUE}`,
  'src/modules/first/web/page.tsx': [
    uses('../../../web/ui/button.tsx', '../schema.ts', '../domain.ts', 'preact'),
    types('../routes.ts'),
    "import words from './words.en.json' with { type: 'json' };\nexport { words };",
    VALUE,
  ].join('\n'),
  'src/modules/first/web/words.en.json': '{}',
  'src/modules/second/module.ts': `${uses('./actions.ts', '../../fhir/bundle.ts')}\n${VALUE}`,
  'src/modules/second/actions.ts': `${uses('../first/index.ts')}\n${VALUE}`,
  'src/modules/second/domain.ts': `${types('../first/index.ts')}\n${VALUE}`,
  'src/modules/second/actions.db.test.ts': uses('./actions.ts', '../first/testing.ts', '../first/index.ts'),
  'src/web/main.tsx': uses('./modules.ts', 'preact'),
  'src/web/modules.ts': `export const pages = [() => import('../modules/first/web/index.ts')];\n${VALUE}`,
  'src/web/api.ts': `${types('../kernel/module.ts')}\n${uses('../lib/dates.ts')}`,
  'src/web/ui/button.tsx': `${uses('preact')}\n${VALUE}`,
};

const plant = (rule: string, sentence: string, at: string, text: string, more: Tree = {}): Plant => ({
  rule,
  sentence,
  at,
  files: { [at]: text, ...more },
});

/** At least one planted import for each rule, each in a file of its own so that one look finds them all. */
export const PLANTS: readonly Plant[] = [
  plant('lib-stands-alone', 'lib imports the kernel', 'src/lib/p1.ts', uses('../kernel/module.ts')),
  plant(
    'lib-stands-alone',
    'lib imports a type of the kernel',
    'src/lib/p2.ts',
    types('../kernel/module.ts'),
  ),
  plant('lib-runs-anywhere', 'lib reads a file', 'src/lib/p3.ts', uses('node:fs')),
  plant(
    'kernel-knows-no-module',
    'the kernel opens a module',
    'src/kernel/p1.ts',
    uses('../modules/first/index.ts'),
  ),
  plant('kernel-knows-no-module', 'the kernel reads the list', 'src/kernel/p2.ts', uses('../modules.ts')),
  plant('kernel-knows-no-module', 'the kernel stands on FHIR', 'src/kernel/p3.ts', uses('../fhir/bundle.ts')),
  plant(
    'kernel-tests-know-the-list-only',
    'a test database knows one module',
    'src/kernel/db/testing/p1.ts',
    uses('../../../modules/first/index.ts'),
  ),
  plant('fhir-knows-no-module', 'FHIR opens a module', 'src/fhir/p1.ts', uses('../modules/first/index.ts')),
  plant(
    'path-language-runs-anywhere',
    'the path language stands on the kernel',
    'src/fhir/path-language.ts',
    uses('../kernel/module.ts'),
  ),
  plant(
    'modules-do-not-climb',
    'a module reads the list',
    'src/modules/first/p1.ts',
    uses('../../modules.ts'),
  ),
  plant(
    'modules-do-not-climb',
    'a module imports the shell',
    'src/modules/first/p2.ts',
    uses('../../web/api.ts'),
  ),
  plant('list-holds-modules-only', 'the list does work', 'src/modules.ts', uses('./fhir/bundle.ts')),
  plant(
    'list-is-read-by-the-composition',
    'the shell reads the list',
    'src/web/p1.ts',
    uses('../modules.ts'),
  ),
  plant('composition-is-run-by-main', 'FHIR builds the application', 'src/fhir/p2.ts', uses('../app.ts')),
  plant('nobody-imports-main', 'the kernel imports main', 'src/kernel/p4.ts', uses('../main.ts')),
  plant(
    'composition-enters-by-doors',
    'app goes past the door',
    'src/app.ts',
    uses('./modules/first/domain.ts'),
  ),
  plant(
    'other-module-by-its-door',
    'one module takes the store of another',
    'src/modules/second/p1.ts',
    uses('../first/store/read.ts'),
  ),
  plant(
    'other-module-by-its-door',
    'one module takes the shape of another',
    'src/modules/second/p2.ts',
    types('../first/schema.ts'),
  ),
  plant(
    'tests-use-doors-and-factories',
    'a test goes past the door',
    'src/modules/second/p3.test.ts',
    uses('../first/actions.ts'),
  ),
  plant(
    'only-the-list-opens-a-module',
    'a module opens its own plate',
    'src/modules/first/p3.ts',
    uses('./module.ts'),
  ),
  plant(
    'domain-and-schema-are-pure',
    'a domain runs kernel code',
    'src/modules/second/domain/p1.ts',
    uses('../../../kernel/module.ts'),
  ),
  plant(
    'domain-and-schema-are-pure',
    'a schema runs code of another module',
    'src/modules/second/schema.ts',
    uses('../first/index.ts'),
  ),
  plant(
    'domain-and-schema-are-pure',
    'a domain takes sentence builders',
    'src/modules/second/domain/p2.ts',
    uses('../../../kernel/access/policy.ts'),
  ),
  plant(
    'policy-is-pure',
    'a policy asks the database',
    'src/modules/second/policy/p1.ts',
    uses('../../../kernel/db/pool.ts'),
  ),
  plant(
    'domain-and-schema-know-no-row-or-page',
    'a domain knows a row',
    'src/modules/first/domain/p1.ts',
    types('../tables.ts'),
  ),
  plant(
    'domain-and-schema-know-no-row-or-page',
    'a schema knows a route',
    'src/modules/first/schema/p1.ts',
    types('../routes.ts'),
  ),
  plant(
    'policy-knows-tables-as-types',
    'a policy knows a route',
    'src/modules/first/policy/p2.ts',
    types('../routes.ts'),
  ),
  plant(
    'pure-files-use-zod-only',
    'a domain knows the query builder as a type',
    'src/modules/first/domain/p2.ts',
    types('kysely'),
  ),
  plant('pure-files-use-zod-only', 'a policy draws a page', 'src/modules/first/policy/p1.ts', uses('preact')),
  plant(
    'pure-files-touch-no-node',
    'a domain reads a file',
    'src/modules/first/domain/p3.ts',
    uses('node:fs'),
  ),
  plant('sql-lives-in-stores', 'an action writes SQL', 'src/modules/first/p4.ts', uses('kysely')),
  plant('sql-lives-in-stores', 'a storeroom is not a store', 'src/kernel/access/p1.ts', uses('pg')),
  plant('sql-types-stay-with-tables', 'an action knows a query', 'src/modules/first/p5.ts', types('kysely')),
  plant(
    'routes-act-through-actions',
    'a route reads the store',
    'src/modules/first/routes/p1.ts',
    uses('../store/read.ts'),
  ),
  plant('routes-act-through-actions', 'a job knows a row', 'src/modules/first/jobs.ts', types('./tables.ts')),
  plant(
    'pages-see-schema-domain-and-shell',
    'a page calls an action',
    'src/modules/first/web/p1.tsx',
    uses('../actions.ts'),
  ),
  plant(
    'pages-see-schema-domain-and-shell',
    'a page enters another module',
    'src/modules/second/web/p1.tsx',
    uses('../../first/index.ts'),
  ),
  plant(
    'pages-see-schema-domain-and-shell',
    'a page imports the kernel',
    'src/modules/second/web/p2.tsx',
    uses('../../../kernel/module.ts'),
  ),
  plant(
    'pages-take-routes-as-types',
    'a page runs a route',
    'src/modules/first/web/p2.tsx',
    uses('../routes.ts'),
  ),
  plant(
    'pages-do-not-pick-the-list',
    'a page reads the list of pages',
    'src/modules/first/web/p3.tsx',
    uses('../../../web/modules.ts'),
  ),
  plant(
    'shell-stands-on-lib',
    'the shell takes the schema of a module',
    'src/web/p2.ts',
    uses('../modules/first/schema.ts'),
  ),
  plant(
    'shell-takes-kernel-as-types',
    'the shell runs kernel code',
    'src/web/p3.ts',
    uses('../kernel/module.ts'),
  ),
  plant(
    'only-the-shell-list-opens-pages',
    'the shell opens a page by itself',
    'src/web/p4.ts',
    uses('../modules/first/web/index.ts'),
  ),
  plant(
    'server-knows-no-page',
    'an action imports a page',
    'src/modules/first/p6.ts',
    uses('./web/page.tsx'),
  ),
  plant('server-knows-no-page', 'the kernel imports the shell', 'src/kernel/p5.ts', uses('../web/api.ts')),
  plant('pages-run-in-a-browser', 'a page reads a file', 'src/modules/first/web/p4.tsx', uses('node:fs')),
  plant(
    'no-test-code-in-the-product',
    'an action uses a factory',
    'src/modules/first/p7.ts',
    uses('./testing.ts'),
  ),
  plant(
    'no-dev-dependency-in-the-product',
    'the kernel imports the test runner',
    'src/kernel/p6.ts',
    uses('vitest'),
  ),
  plant(
    'no-undeclared-package',
    'the kernel imports what package.json does not name',
    'src/kernel/p7.ts',
    uses('fastify'),
  ),
  plant(
    'no-unresolvable',
    'the kernel imports a file that is not there',
    'src/kernel/p8.ts',
    uses('./nowhere.ts'),
  ),
  plant('no-orphan', 'a forgotten file', 'src/kernel/p9.ts', VALUE),
  plant('no-value-cycle', 'two files run each other', 'src/kernel/p10.ts', `${uses('./p11.ts')}\n${VALUE}`, {
    'src/kernel/p11.ts': `${uses('./p10.ts')}\n${VALUE}`,
  }),
  plant(
    'no-value-cycle',
    'three files run in a ring that their types cover',
    'src/kernel/q1.ts',
    `${uses('./q2.ts')}\n${types('./q3.ts')}\n${VALUE}`,
    {
      'src/kernel/q2.ts': `${uses('./q3.ts')}\n${types('./q1.ts')}\n${VALUE}`,
      'src/kernel/q3.ts': `${uses('./q1.ts')}\n${types('./q2.ts')}\n${VALUE}`,
    },
  ),
];

/** Two modules that know each other through different files, so that no file cycle shows it. */
export const MODULE_RING: Tree = {
  'src/modules/first/ring.ts': uses('../third/index.ts'),
  'src/modules/third/index.ts': VALUE,
  'src/modules/third/ring.ts': types('../first/index.ts'),
};
