// @ts-check
// Who may import whom. Cycles are not here: the built-in rule looks at one cycle an import, so a cycle of types can
// hide a cycle of values; tests/tooling/import-rules.ts finds every cycle in the same graph.

const TESTS = String.raw`(\.test\.tsx?$|\.e2e\.ts$|\.bench\.ts$|/testing(\.tsx?$|/))`;
const FACTORIES = String.raw`/testing(\.tsx?$|/)`;
const WORDS = String.raw`/words\.[a-z]{2}\.json$`;
const ROOM = '^src/modules/[^/]+/';
const PAGES = `${ROOM}web/`;
const DOOR = String.raw`${ROOM}index\.ts$`;
const SQL_PACKAGES = 'node_modules/(kysely|pg|pg-boss|pg-pool|pg-cursor|pg-copy-streams)/';

/**
 * A file of this name in any module, or the folder it became.
 * @param {string[]} names
 */
const part = (...names) => String.raw`${ROOM}(${names.join('|')})(\.tsx?$|/)`;
/** @param {string[]} names */
const top = (...names) => String.raw`^src/(${names.join('|')})(\.ts$|/)`;
const STORE = String.raw`${ROOM}store[a-z0-9-]*(\.ts$|/)`;
const PURE = part('domain', 'schema', 'policy');
const OWN_PURE = String.raw`^src/modules/$1/(domain|schema|policy|wording)(\.ts$|/)`;
const PATH_LANGUAGE = String.raw`^src/fhir/path-language\.ts$`;
const POLICY_WORDS = String.raw`^src/kernel/access/policy[a-z0-9-]*(\.ts$|/)`;

/**
 * @param {string} name
 * @param {string} comment
 * @param {import('dependency-cruiser').IRegularForbiddenRuleType['from']} from
 * @param {import('dependency-cruiser').IRegularForbiddenRuleType['to']} to
 */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const floors = [
  rule(
    'lib-stands-alone',
    'lib is the ground: it imports nothing of ours from outside lib.',
    { path: '^src/lib/', pathNot: TESTS },
    { path: '^src/', pathNot: '^src/lib/' },
  ),
  rule(
    'lib-runs-anywhere',
    'lib runs in a browser as well: nothing of Node.',
    { path: '^src/lib/', pathNot: TESTS },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'kernel-knows-no-module',
    'The kernel stands on lib alone.',
    { path: '^src/kernel/', pathNot: TESTS },
    { path: '^src/', pathNot: '^src/(kernel|lib)/' },
  ),
  rule(
    'kernel-tests-know-the-list-only',
    'What prepares test databases migrates every module, and knows them as a list.',
    { path: `^src/kernel/.*${TESTS}` },
    { path: '^src/', pathNot: ['^src/(kernel|lib|testing)/', String.raw`^src/modules\.ts$`] },
  ),
  rule(
    'fhir-knows-no-module',
    'The FHIR machinery stands on kernel and lib alone.',
    { path: '^src/fhir/' },
    { path: '^src/', pathNot: '^src/(fhir|kernel|lib)/' },
  ),
  rule(
    'path-language-runs-anywhere',
    'Pure rules and pages use the path language: it stands on lib alone.',
    { path: PATH_LANGUAGE },
    { path: '^src/', pathNot: '^src/lib/' },
  ),
  rule(
    'modules-do-not-climb',
    'A module knows neither the list of modules, nor the composition, nor the browser shell.',
    { path: ROOM, pathNot: [TESTS, PAGES] },
    { path: top('web', 'app', 'main', 'modules'), pathNot: [ROOM, WORDS] },
  ),
  rule(
    'list-holds-modules-only',
    'src/modules.ts is the list of modules and nothing else.',
    { path: String.raw`^src/modules\.ts$` },
    { path: '^src/', pathNot: [String.raw`${ROOM}module\.ts$`, '^src/(kernel|lib)/'] },
  ),
  rule(
    'list-is-read-by-the-composition',
    'Only the composition (and tests) reads the list of modules.',
    { path: '^src/', pathNot: [TESTS, top('app', 'main')] },
    { path: String.raw`^src/modules\.ts$` },
  ),
  rule(
    'composition-is-run-by-main',
    'Only main (and tests) builds the application.',
    { path: '^src/', pathNot: [TESTS, top('app', 'main')] },
    { path: top('app') },
  ),
  rule(
    'nobody-imports-main',
    'main is the top floor.',
    { path: '^src/', pathNot: top('main') },
    { path: top('main') },
  ),
  rule(
    'composition-enters-by-doors',
    'Above the modules, a module is entered by its index.ts.',
    { path: top('app', 'main') },
    { path: ROOM, pathNot: [DOOR, WORDS] },
  ),
];

const doors = [
  rule(
    'other-module-by-its-door',
    'Another module is entered by its index.ts only.',
    { path: '^src/modules/([^/]+)/', pathNot: [TESTS, PAGES] },
    { path: ROOM, pathNot: ['^src/modules/$1/', DOOR] },
  ),
  rule(
    'tests-use-doors-and-factories',
    'A test enters another module by its index.ts or its testing.ts.',
    { path: `^src/modules/([^/]+)/.*${TESTS}` },
    { path: ROOM, pathNot: ['^src/modules/$1/', DOOR, FACTORIES] },
  ),
  rule(
    'only-the-list-opens-a-module',
    'Only src/modules.ts imports a module.ts.',
    { pathNot: String.raw`^src/modules\.ts$` },
    { path: String.raw`${ROOM}module\.ts$` },
  ),
];

const purity = [
  rule(
    'domain-and-schema-are-pure',
    'domain, schema and wording take values from their own pure files, from lib and from the path language only; other modules and the kernel as types.',
    { path: String.raw`^src/modules/([^/]+)/(domain|schema|wording)(\.ts$|/)`, pathNot: TESTS },
    { path: '^src/', pathNot: [OWN_PURE, '^src/lib/', PATH_LANGUAGE], dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'policy-is-pure',
    'policy takes values from its own pure files, from lib and from the sentence builders of kernel/access.',
    { path: String.raw`^src/modules/([^/]+)/policy(\.ts$|/)`, pathNot: TESTS },
    { path: '^src/', pathNot: [OWN_PURE, '^src/lib/', POLICY_WORDS], dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'domain-and-schema-know-no-row-or-page',
    'Not even as a type: rows, routes and pages are unknown to domain and schema.',
    { path: String.raw`^src/modules/([^/]+)/(domain|schema)(\.ts$|/)`, pathNot: TESTS },
    {
      path: '^src/',
      pathNot: [OWN_PURE, '^src/(lib|kernel)/', PATH_LANGUAGE, DOOR],
      dependencyTypes: ['type-only'],
    },
  ),
  rule(
    'policy-knows-tables-as-types',
    'A policy names the tables its permits open; routes, stores and pages are unknown to it even as types.',
    { path: String.raw`^src/modules/([^/]+)/policy(\.ts$|/)`, pathNot: TESTS },
    {
      path: '^src/',
      pathNot: [OWN_PURE, '^src/(lib|kernel)/', DOOR, String.raw`^src/modules/$1/tables(\.ts$|/)`],
      dependencyTypes: ['type-only'],
    },
  ),
  rule(
    'pure-files-use-zod-only',
    'The one package of domain, schema and policy is zod; anything else they need is wrapped in lib.',
    { path: PURE, pathNot: TESTS },
    { path: 'node_modules/', pathNot: 'node_modules/zod/' },
  ),
  rule(
    'pure-files-touch-no-node',
    'domain, schema and policy do no input or output.',
    { path: PURE, pathNot: TESTS },
    { dependencyTypes: ['core'] },
  ),
];

const storage = [
  rule(
    'sql-lives-in-stores',
    'SQL lives in store, migrations, kernel/db, kernel/jobs, and the store and ties of kernel/access.',
    {
      path: '^src/',
      pathNot: [
        TESTS,
        STORE,
        part('migrations'),
        '^src/kernel/(db|jobs|migrations)/',
        '^src/kernel/access/(store|ties)',
      ],
    },
    { path: SQL_PACKAGES, dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'sql-types-stay-with-tables',
    'In a module only tables and store know the types of the query builder.',
    { path: ROOM, pathNot: [TESTS, STORE, part('tables', 'migrations')] },
    { path: SQL_PACKAGES, dependencyTypes: ['type-only'] },
  ),
  rule(
    'routes-act-through-actions',
    'routes, fhir and jobs reach the database through actions.',
    { path: part('routes', 'fhir', 'jobs'), pathNot: TESTS },
    { path: [STORE, part('tables', 'migrations')] },
  ),
];

const pages = [
  rule(
    'pages-see-schema-domain-and-shell',
    "A page sees its own module's schema, domain and wording, the shell and lib; its own routes as a type.",
    { path: '^src/modules/([^/]+)/web/', pathNot: TESTS },
    {
      path: '^src/',
      pathNot: [
        '^src/(web|lib)/',
        '^src/modules/$1/web/',
        String.raw`^src/modules/$1/(schema|domain|wording)(\.ts$|/)`,
        String.raw`^src/modules/$1/routes(\.ts$|/)`,
      ],
    },
  ),
  rule(
    'pages-take-routes-as-types',
    'routes.ts runs on the server: a page imports its type only.',
    { path: PAGES },
    { path: part('routes'), dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'pages-do-not-pick-the-list',
    'The list of pages belongs to the shell.',
    { path: PAGES, pathNot: TESTS },
    { path: String.raw`^src/web/(modules|main)\.tsx?$` },
  ),
  rule(
    'shell-stands-on-lib',
    'The browser shell knows lib, the kernel as types, and in src/web/modules.ts the pages of each module.',
    { path: '^src/web/', pathNot: TESTS },
    { path: '^src/', pathNot: ['^src/(web|lib|kernel)/', String.raw`${PAGES}index\.ts$`] },
  ),
  rule(
    'shell-takes-kernel-as-types',
    'The kernel runs on the server: the shell imports its types only.',
    { path: '^src/web/', pathNot: TESTS },
    { path: '^src/kernel/', dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'only-the-shell-list-opens-pages',
    'src/web/modules.ts alone imports modules/*/web.',
    { path: '^src/web/', pathNot: [TESTS, String.raw`^src/web/modules\.ts$`] },
    { path: PAGES },
  ),
  rule(
    'server-knows-no-page',
    'Server code imports no page; words are shared.',
    { path: '^src/', pathNot: [TESTS, '^src/web/', PAGES] },
    { path: ['^src/web/', PAGES], pathNot: WORDS },
  ),
  rule(
    'pages-run-in-a-browser',
    'Nothing of Node in what a browser loads.',
    { path: ['^src/web/', PAGES], pathNot: TESTS },
    { dependencyTypes: ['core'] },
  ),
];

const hygiene = [
  rule(
    'no-test-code-in-the-product',
    'Tests, factories and tests/ stay out of what runs.',
    { path: '^(src|bin)/', pathNot: TESTS },
    { path: [TESTS, '^tests/'] },
  ),
  rule(
    'no-dev-dependency-in-the-product',
    'What runs in an installation is a dependency, not a development dependency.',
    { path: '^(src|bin)/', pathNot: TESTS },
    { dependencyTypes: ['npm-dev'] },
  ),
  rule(
    'no-undeclared-package',
    'Every package is named in package.json.',
    {},
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  rule('no-unresolvable', 'Every import can be found.', {}, { couldNotResolve: true }),
  rule(
    'no-orphan',
    'A file nobody imports and that imports nothing is forgotten. The offline worker is an entry of the build.',
    {
      orphan: true,
      path: '^(src|tests)/',
      pathNot: [TESTS, String.raw`\.d\.ts$`, String.raw`^src/web/offline-worker\.ts$`],
    },
    {},
  ),
];

export default {
  forbidden: [...floors, ...doors, ...purity, ...storage, ...pages, ...hygiene],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
