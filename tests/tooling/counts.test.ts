import { describe, expect, it } from 'vitest';
import type { VitestReport } from './counts.ts';
import { countLastLine, countReport, goalLine, outcomeTable, sum, totalLine } from './counts.ts';

const report = (over: Partial<VitestReport>): VitestReport => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
  ...over,
});

describe('counting a suite', () => {
  it('takes passed, failed, skipped and to-do tests as they are', () => {
    const counts = countReport(report({ numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }), 1);
    expect(counts).toEqual({ passed: 3, failed: 1, skipped: 3 });
  });

  it('counts a file that cannot be loaded as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] };
    expect(countReport(report({ testResults: [broken] }), 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  it('counts a file with a failing test once', () => {
    const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] };
    expect(countReport(report({ numFailedTests: 1, testResults: [failing] }), 1).failed).toBe(1);
  });

  it('calls a suite failed in which nothing ran', () => {
    const empty = report({ numPassedTests: 0, numPendingTests: 4, testResults: [] });
    expect(countReport(empty, 0)).toEqual({ passed: 0, failed: 1, skipped: 4 });
  });

  it('calls a suite failed that ended badly although every test passed', () => {
    expect(countReport(report({}), 1).failed).toBe(1);
    expect(countReport(report({}), undefined).failed).toBe(1);
  });
});

describe('reading the last line of a program', () => {
  it('finds its total', () => {
    expect(countLastLine('a table\n5 passed, 1 failed, 2 skipped\n', 1)).toEqual({
      passed: 5,
      failed: 1,
      skipped: 2,
    });
  });

  it('believes a bad exit code more than a good total', () => {
    expect(countLastLine('5 passed, 0 failed', 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  it('counts a program without a total as one test', () => {
    expect(countLastLine('done', 0).passed).toBe(1);
    expect(countLastLine('5 passed, 0 failed\ncrash', 1).failed).toBe(1);
    expect(countLastLine('', undefined).failed).toBe(1);
  });
});

describe('telling the result', () => {
  it('names skipped tests only where there are some', () => {
    expect(totalLine({ passed: 2, failed: 0, skipped: 0 })).toBe('2 passed, 0 failed');
    expect(totalLine({ passed: 2, failed: 1, skipped: 3 })).toBe('2 passed, 1 failed, 3 skipped');
  });

  it('adds the suites up', () => {
    const one = { passed: 1, failed: 2, skipped: 3 };
    expect(sum([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
  });

  it('gives each suite a line with its time', () => {
    const table = outcomeTable([
      { suite: 'unit', counts: { passed: 12, failed: 0, skipped: 1 }, seconds: 2.34 },
    ]);
    expect(table.split('\n')[1]).toMatch(/^unit +12 +0 +1 +2\.3 s$/);
  });

  it('says whether a run kept to its time', () => {
    expect(goalLine('check', 93.26, 120)).toBe('check: 93.3 s, goal 120 s: met');
    expect(goalLine('check', 120.5, 120)).toBe('check: 120.5 s, goal 120 s: missed');
  });
});
