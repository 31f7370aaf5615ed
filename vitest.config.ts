import { defineConfig } from 'vitest/config';

const jsx = { runtime: 'automatic', importSource: 'preact' } as const;

/** Three kinds of test: unit tests touch nothing, database tests a real PostgreSQL, journeys a real browser. */
export default defineConfig({
  oxc: { jsx },
  test: {
    passWithNoTests: false,
    projects: [
      {
        oxc: { jsx },
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.{ts,tsx}',
            'tests/architecture/**/*.test.ts',
            'tests/tooling/**/*.test.ts',
          ],
          exclude: ['**/*.db.test.ts'],
          // One set of modules a worker, loaded once, not once a file: most of the time went into loading them. It is
          // safe because a unit test touches nothing: what it changes of the process (a clock, a global) it puts back in
          // the same file, and what modules remember are answers that are always the same. `--sequence.shuffle.files` shows a
          // test that breaks this.
          isolate: false,
          // A guard against hanging, not a measure: small machines are shared.
          testTimeout: 60_000,
          env: { TZ: 'UTC' },
        },
      },
      {
        test: {
          name: 'database',
          include: ['src/**/*.db.test.ts', 'tests/access/**/*.db.test.ts', 'tests/faults/**/*.db.test.ts'],
          globalSetup: ['src/kernel/db/testing/global-setup.ts'],
          maxWorkers: 2,
          // As above: a test file's state is its own database, and what it sets in a module it puts back at its end.
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          env: { TZ: 'UTC' },
          // Two projects whose maxWorkers differ may only run one after the other, each in a group of its own.
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/e2e/**/*.e2e.ts'],
          globalSetup: ['tests/e2e/global-set-up.ts'],
          // Half of a journey is waiting, so that two beside each other keep two cores busy. Each story has people of its
          // own, and stories that change what all share (a schedule, a list) stand in one file, where they take turns.
          maxWorkers: 2,
          // One browser and one set of modules a worker.
          isolate: false,
          testTimeout: 180_000,
          hookTimeout: 240_000,
          env: { TZ: 'UTC' },
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
