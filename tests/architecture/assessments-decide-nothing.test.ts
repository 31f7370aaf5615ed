import { describe, expect, it } from 'vitest';
import { isCode, isTest, readSources } from './sources.ts';

const server = readSources('src').filter(
  ({ path }) => isCode(path) && !isTest(path) && !path.includes('/web/'),
);

/** Where it is decided who may do what, and what comes up for whom today. */
const deciding = server.filter(({ path }) =>
  /^src\/(kernel\/access\/|modules\/[^/]+\/policy(\.ts|\/)|modules\/(monitoring|sign-in|episodes)\/)/.test(
    path,
  ),
);

/** The rooms that measure, the words of their facts, and what a measurement comes to. */
const MEASURED =
  /recovery-capital|from '\.\.\/(\.\.\/)*forms\/|form-response|formResponseKind|\b(readProfile|reliableChange|influenceKind|voiceSaidKind)\b/;

/**
 * An answer that needs someone the same day becomes a next step in forms' own act (`forms/actions/safety.ts`); who is on
 * call is then let in as a colleague who covers. Neither reads a score, and neither is looked for here.
 */
const measuringIn = deciding.filter(({ text }) => MEASURED.test(text)).map(({ path }) => path);

describe('what is measured about a person', () => {
  it('decides nothing: no policy, no rule of Today and no door reads it', () => {
    expect(measuringIn.filter((path) => path !== 'src/modules/recovery-capital/policy.ts')).toEqual([]);
  });

  it('is looked for where decisions are', () => {
    const paths = deciding.map(({ path }) => path);
    expect(paths).toContain('src/modules/monitoring/domain/rules.ts');
    expect(paths).toContain('src/kernel/access/policy.ts');
    expect(paths.filter((path) => path.endsWith('/policy.ts')).length).toBeGreaterThan(8);
  });

  it('would be found', () => {
    expect(MEASURED.test("import { formResponseKind } from '../../forms/index.ts';")).toBe(true);
    expect(MEASURED.test("open: ['strength', 'helps', 'next-step']")).toBe(false);
  });

  it('is imported by no other room than those that show or bring lines', () => {
    const importing = server
      .filter(
        ({ path, text }) =>
          !path.startsWith('src/modules/recovery-capital/') && /recovery-capital\//.test(text),
      )
      .map(({ path }) => path);
    expect(importing.filter((path) => !/^src\/(modules\.ts|modules\/invented\/)/.test(path))).toEqual([]);
  });
});
