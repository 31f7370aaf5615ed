import { expect, test } from 'vitest';
import { Failure } from '../failure.ts';
import { failureOf, problemOf } from './problem.ts';

test('a bug tells nothing of itself outside', () => {
  const problem = problemOf(failureOf(new Error('Maya R. was not found in table facts')), 'r1');
  expect(problem.status).toBe(500);
  expect(JSON.stringify(problem)).not.toContain('Maya');
});

test.each([
  ['53100', 'kernel/disk-full'],
  ['EFBIG', 'kernel/disk-full'],
  ['57P01', 'kernel/database-away'],
  ['ECONNREFUSED', 'kernel/database-away'],
  ['FST_ERR_CTP_BODY_TOO_LARGE', 'kernel/too-large'],
  ['FST_ERR_CTP_INVALID_MEDIA_TYPE', 'kernel/media-type'],
  ['22008', 'kernel/out-of-range'],
])('%s becomes a sentence a person understands', (code, expected) => {
  expect(failureOf(Object.assign(new Error('x'), { code })).code).toBe(expected);
});

test('a table whose file may not grow is a full disk, though PostgreSQL has no code for it', () => {
  const refused = Object.assign(new Error('x'), { code: 'XX000', routine: 'mdzeroextend' });
  expect(failureOf(refused).code).toBe('kernel/disk-full');
});

test('a failure keeps its fields and what both versions of a conflict are', () => {
  const failure = new Failure('conflict', 'people/changed', {
    fields: { name: 'changed' },
    extra: { yours: 1, theirs: 2 },
  });
  expect(problemOf(failure, 'r1')).toMatchObject({
    status: 409,
    code: 'people/changed',
    yours: 1,
    theirs: 2,
    fields: { name: 'changed' },
  });
});

test('what a failure adds never overwrites what the problem says of itself', () => {
  const failure = new Failure('gone', 'a/b', { extra: { status: 200, code: 'c' } });
  expect(problemOf(failure, 'r1')).toMatchObject({ status: 410, code: 'a/b' });
});

test('an address that what serves files refuses is nothing that is here', () => {
  expect(failureOf(Object.assign(new Error('Forbidden'), { statusCode: 403 })).kind).toBe('not-found');
  expect(failureOf(Object.assign(new Error('x'), { statusCode: 500 })).kind).toBe('bug');
});
