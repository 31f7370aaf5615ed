import { describe, expect, it } from 'vitest';
import { readSources } from './sources.ts';

const NAME = /^(?<stamp>\d{8}T\d{6})_[a-z0-9]+(_[a-z0-9]+)*\.(sql|ts)$/;
const SHAPE = /^(create|alter|drop|grant|revoke|comment)\b/;
const CONTENT = /^(insert|update|delete|copy|merge|truncate)\b/;

const migrations = readSources('src').filter(
  ({ path }) => path.includes('/migrations/') && !/\.test\.ts$|README/.test(path),
);
const nameOf = (path: string) => path.split('/').at(-1) ?? '';

/** Statements of a file without comments, function bodies and texts, in lower case. */
function statements(sql: string): string[] {
  return sql
    .replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''")
    .replace(/'(?:[^']|'')*'/g, "''")
    .replace(/--.*$/gm, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split(';')
    .map((statement) => statement.trim().toLowerCase())
    .filter((statement) => statement !== '');
}

function isMoment(stamp: string): boolean {
  const iso = stamp.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})$/, '$1-$2-$3T$4:$5:$6.000Z');
  const date = new Date(iso);
  return !Number.isNaN(date.getTime()) && date.toISOString() === iso;
}

function mixes(sql: string): boolean {
  const all = statements(sql);
  return all.some((one) => SHAPE.test(one)) && all.some((one) => CONTENT.test(one));
}

describe('a migration', () => {
  it('is called by the moment it was written, in UTC, and by what it does', () => {
    const wrong = migrations.filter(({ path }) => !isMoment(NAME.exec(nameOf(path))?.groups?.stamp ?? ''));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('has a moment of its own in its module, so that every database runs them in one order', () => {
    const stamps = migrations.map(({ path }) => path.replace(/_[^/]*$/, ''));
    expect(stamps.filter((stamp, index) => stamps.indexOf(stamp) !== index)).toEqual([]);
  });

  it('changes either the shape of tables or what is in them, never both', () => {
    expect(migrations.filter(({ text }) => mixes(text)).map(({ path }) => path)).toEqual([]);
  });

  it('is seen through: a file that does both is noticed, words inside functions and comments are not', () => {
    expect(mixes('create table a (b int); insert into a values (1);')).toBe(true);
    expect(
      mixes(
        'create function f() returns void as $$ insert into a values (1) $$ language sql; -- delete all\n',
      ),
    ).toBe(false);
    expect(mixes("insert into a values ('create; table')")).toBe(false);
  });
});
