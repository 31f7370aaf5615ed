/** How many tests of a suite passed, failed and were skipped. */
export type Counts = { passed: number; failed: number; skipped: number };

/** One suite that ran: its name, counts and how long it took. */
export type Outcome = { suite: string; counts: Counts; seconds: number };

export const ONE_PASSED: Counts = { passed: 1, failed: 0, skipped: 0 };
export const ONE_FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };
export const ONE_SKIPPED: Counts = { passed: 0, failed: 0, skipped: 1 };

/** The part of Vitest's JSON report that is counted here. */
export type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

const hasFailedTest = (file: VitestReport['testResults'][number]) =>
  file.assertionResults.some((test) => test.status === 'failed');

/**
 * A file that fails without a failing test (it does not load, its set-up breaks) counts as one failure, and so does
 * a run that ended badly or in which nothing ran.
 */
export function countReport(report: VitestReport, exitCode: number | undefined): Counts {
  const brokenFiles = report.testResults.filter((file) => file.status === 'failed' && !hasFailedTest(file));
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  const nothingRan = counts.passed === 0 && counts.failed === 0;
  const endedBadly = exitCode !== 0 && counts.failed === 0;
  return nothingRan || endedBadly ? { ...counts, failed: counts.failed + 1 } : counts;
}

const TOTAL_LINE = /^(?<passed>\d+) passed, (?<failed>\d+) failed(?:, (?<skipped>\d+) skipped)?$/;

/** Reads the total a program printed as its last line; a bad ending always counts as a failure. */
export function countLastLine(output: string, exitCode: number | undefined): Counts {
  const last = output.trimEnd().split('\n').at(-1) ?? '';
  const groups = TOTAL_LINE.exec(last)?.groups;
  if (!groups) return exitCode === 0 ? ONE_PASSED : ONE_FAILED;
  const failed = Number(groups.failed);
  const unsaid = failed === 0 && exitCode !== 0 ? 1 : 0;
  return { passed: Number(groups.passed), failed: failed + unsaid, skipped: Number(groups.skipped ?? 0) };
}

export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The line that ends every run: `12 passed, 0 failed`, and `, 1 skipped` where something was. */
export function totalLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** A table of the suites, one line each. */
export function outcomeTable(outcomes: readonly Outcome[]): string {
  const row = (suite: string, ...cells: (string | number)[]) =>
    suite.padEnd(16) + cells.map((cell) => String(cell).padStart(9)).join('');
  const rows = outcomes.map(({ suite, counts, seconds }) =>
    row(suite, counts.passed, counts.failed, counts.skipped, `${seconds.toFixed(1)} s`),
  );
  return [row('suite', 'passed', 'failed', 'skipped', 'time'), ...rows].join('\n');
}

/** How long a run took beside how long it should take. It is told, never failed: small machines are shared. */
export function goalLine(what: string, seconds: number, goalSeconds: number): string {
  const outcome = seconds <= goalSeconds ? 'met' : 'missed';
  return `${what}: ${seconds.toFixed(1)} s, goal ${goalSeconds} s: ${outcome}`;
}
