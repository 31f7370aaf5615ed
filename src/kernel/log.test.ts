import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { Failure } from './failure.ts';
import { createLog } from './log.ts';

function told(act: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  const kept = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  act(createLog('debug', kept));
  return lines.join('');
}

/** As the driver throws it: PostgreSQL quotes the row. */
const refusedByDatabase = () =>
  Object.assign(new Error('invalid input syntax for type date: "Maya Rivera"'), {
    severity: 'ERROR',
    code: '23505',
    table: 'participants',
    constraint: 'participants_pkey',
    detail: 'Failing row contains (Maya, Rivera, 1990-01-01).',
    where: 'JSON data, line 1: {"chosen_name": "Maya',
    internalQuery: "select 'Maya'",
  });

test('what a database says of a row never reaches the log; where it went wrong does', () => {
  const line = told((log) => log.error({ err: refusedByDatabase() }, 'a request met a bug'));
  expect(line).not.toContain('Maya');
  expect(line).not.toContain('Rivera');
  for (const kept of ['23505', 'participants_pkey', 'log.test.ts']) expect(line).toContain(kept);
});

test('nor does it as the cause of something else', () => {
  const failure = new Failure('bug', 'kernel/unexpected', { cause: refusedByDatabase() });
  const line = told((log) => log.error({ err: failure }, 'a request met a bug'));
  expect(line).not.toContain('Maya');
  expect(line).toContain('23505');
});

test('text that could not be read as JSON is not quoted', () => {
  const line = told((log) => {
    try {
      JSON.parse('Maya Rivera');
    } catch (err) {
      log.error({ err }, 'a request met a bug');
    }
  });
  expect(line).not.toContain('Maya');
  expect(line).toContain('SyntaxError');
});

test('a bug of our own keeps its sentence', () => {
  const line = told((log) =>
    log.error({ err: new Failure('bug', 'kernel/no-answer') }, 'a request met a bug'),
  );
  expect(line).toContain('kernel/no-answer');
});

test('names, words and secrets are taken out wherever they stand near the top', () => {
  const line = told((log) =>
    log.info({ name: 'Maya', job: { data: { words: 'We talked', token: 't0' } } }, 'x'),
  );
  for (const word of ['Maya', 'We talked', 't0']) expect(line).not.toContain(word);
});
