import { describe, expect, it } from 'vitest';
import { guessColumns } from './guess-columns.ts';
import type { Mapping } from './mapping.ts';
import { readMapping } from './mapping.ts';
import { planRows } from './plan-rows.ts';
import { preparePlan } from './prepare-plan.ts';
import type { PlanCounts, RowOutcome } from './row-outcome.ts';
import { noCounts } from './row-outcome.ts';
import { suggestMapping } from './suggest-mapping.ts';
import { fieldsOf } from './targets.ts';
import { context, tableOf } from './testing.ts';

type Files = Readonly<Record<string, string>>;

function aMapping(more: Partial<Mapping>): Mapping {
  return {
    format: 'throughline-mapping/1',
    record: 'contact',
    sources: { log: { file: 'log.csv' } },
    fields: { participantId: { column: 'who' }, happenedAt: { column: 'day' } },
    ...more,
  };
}

async function prepare(mapping: Mapping, files: Files) {
  const tables = Object.fromEntries(
    await Promise.all(
      Object.entries(files).map(async ([name, text]) => [name, await tableOf(text)] as const),
    ),
  );
  return preparePlan(mapping, tables, context);
}

async function plan(mapping: Mapping, files: Files): Promise<{ outcomes: RowOutcome[]; counts: PlanCounts }> {
  const prepared = await prepare(mapping, files);
  if (prepared.kind === 'refused') throw new Error(JSON.stringify(prepared.problems));
  const counts = noCounts();
  return { outcomes: [...planRows(prepared, counts)], counts };
}

const summary = (outcomes: readonly RowOutcome[]): unknown[] =>
  outcomes.map((one) => (one.result === 'record' ? one.record.fields : [one.source, one.row, one.code]));

describe('names', () => {
  it('lose no part where a name and the family names stand in two columns, and a counted total is nobody', async () => {
    const file =
      'Nombre,Apellidos\nJosé María,Peña Ibáñez\nLuz Peña,Peña Ibáñez\nAna,Ruiz\nTotal,3 personas\n';
    const { outcomes } = await plan(
      aMapping({
        record: 'participant',
        sources: { list: { file: 'list.csv' } },
        fields: { fullName: { column: 'Nombre' }, familyName: { column: 'Apellidos' } },
      }),
      { list: file },
    );
    expect(summary(outcomes)).toEqual([
      expect.objectContaining({ givenName: 'José María', familyName: 'Peña Ibáñez' }),
      expect.objectContaining({ givenName: 'Luz', familyName: 'Peña Ibáñez' }),
      expect.objectContaining({ givenName: 'Ana', familyName: 'Ruiz' }),
      ['list', 5, 'totals-row'],
    ]);
  });
});

describe('a plan', () => {
  it('makes of each row a record or says why not, and accounts for all', async () => {
    const log = 'who,day,came\n7,3/4/2024,yes\n\n7,,yes\n8,soon,no\n,3/5/2024,no\n8,3/25/2024,\nTotal,,\n';
    const { outcomes, counts } = await plan(
      aMapping({
        fields: {
          participantId: { column: 'who' },
          happenedAt: { column: 'day' },
          outcome: { column: 'came', values: { yes: 'kept', no: 'missed', '': 'missed' } },
        },
      }),
      { log },
    );
    expect(summary(outcomes)).toEqual([
      { participantId: '7', happenedAt: '2024-03-04', outcome: 'kept' },
      ['log', 3, 'blank-row'],
      ['log', 4, 'no-day'],
      ['log', 5, 'field-unreadable'],
      ['log', 6, 'no-participant'],
      { participantId: '8', happenedAt: '2024-03-25', outcome: 'missed' },
      ['log', 8, 'totals-row'],
    ]);
    expect(counts).toEqual({
      rows: 7,
      records: 2,
      joined: 0,
      setAside: { 'blank-row': 1, 'no-day': 1, 'field-unreadable': 1, 'no-participant': 1, 'totals-row': 1 },
      warnings: {},
    });
  });

  it('leaves a cell empty that cannot be read, and says what was given', async () => {
    const people = 'Name,Phone,DOB\nAna Ruiz,555-2671,2/30/1984\n';
    const { outcomes } = await plan(
      aMapping({
        record: 'participant',
        fields: { fullName: { column: 'Name' }, phone: { column: 'Phone' }, birthDate: { column: 'DOB' } },
      }),
      { log: people },
    );
    expect(outcomes[0]).toMatchObject({
      result: 'record',
      record: { fields: { givenName: 'Ana', familyName: 'Ruiz' } },
      warnings: [
        { field: 'birthDate', code: 'date-impossible', given: '2/30/1984' },
        { field: 'phone', code: 'phone-without-area-code', given: '555-2671' },
      ],
    });
  });

  it('says of a cell read with a doubt what stands in the file, not what was made of it', async () => {
    const people = 'Name,Phone,DOB\nMary Ann  Smith,123-456-7890,25/12/1984\n';
    const rest = 'Bo Lee,,12/25/1990\n'.repeat(60);
    const { outcomes } = await plan(
      aMapping({
        record: 'participant',
        fields: { fullName: { column: 'Name' }, phone: { column: 'Phone' }, birthDate: { column: 'DOB' } },
      }),
      { log: people + rest },
    );
    expect(outcomes[0]).toMatchObject({
      record: { fields: { phone: '+11234567890', birthDate: '1984-12-25' } },
      warnings: [
        { field: 'fullName', given: 'Mary Ann Smith', parts: { first: 'Mary Ann', last: 'Smith' } },
        { field: 'birthDate', code: 'date-order-odd', given: '25/12/1984' },
        { field: 'phone', code: 'phone-doubtful', given: '123-456-7890' },
      ],
    });
  });

  it('sets a row aside where the mapping says that a cell has to be read', async () => {
    const { outcomes } = await plan(
      aMapping({
        fields: {
          participantId: { column: 'who' },
          happenedAt: { column: 'day' },
          minutes: { column: 'length', unreadable: 'set-aside' },
          outcome: { column: 'came', values: { yes: 'kept' }, otherwise: 'set-aside' },
        },
      }),
      { log: 'who,day,length,came\n7,3/4/2024,long,yes\n7,3/4/2024,5,perhaps\n' },
    );
    expect(summary(outcomes)).toEqual([
      ['log', 2, 'field-unreadable'],
      ['log', 3, 'value-not-mapped'],
    ]);
  });

  it('counts days from day zero, gives placeholder names and constants', async () => {
    const { outcomes } = await plan(
      aMapping({
        dayZero: '2020-01-01',
        fields: {
          participantId: { column: 'who' },
          happenedAt: { column: 'day', as: 'days-from-day-zero' },
          place: { constant: 'clinic' },
          note: { template: 'Visit {week}' },
        },
      }),
      { log: 'who,day,week\n7,-31,W1\n7,59,\n7,x,W2\n' },
    );
    expect(summary(outcomes)).toEqual([
      { participantId: '7', happenedAt: '2019-12-01', place: 'clinic', note: 'Visit W1' },
      { participantId: '7', happenedAt: '2020-02-29', place: 'clinic' },
      ['log', 4, 'field-unreadable'],
    ]);
  });

  it('asks its conditions in order', async () => {
    const words = { en: 'Left out.', es: 'Se deja fuera.' };
    const { counts } = await plan(
      aMapping({
        setAside: [
          { when: { column: 'day', is: 'blank' }, reason: 'no-day' },
          {
            when: {
              all: [
                { column: 'kind', startsWith: ['admin', 'test'] },
                { not: { column: 'who', equals: '9' } },
              ],
            },
            reason: 'administrative',
            words,
          },
          {
            when: {
              any: [
                { column: 'kind', equals: ['x', 'y'] },
                { column: 'who', equals: '8' },
              ],
            },
            reason: 'other',
            words,
          },
        ],
      }),
      {
        log: 'who,day,kind\n7,,admin\n7,3/4/2024,admin a\n9,3/4/2024,admin a\n7,3/4/2024,y\n8,3/4/2024,z\n7,3/4/2024,Y\n',
      },
    );
    expect(counts.setAside).toEqual({ 'no-day': 1, administrative: 1, other: 2 });
    expect(counts.records).toBe(2);
  });

  it('joins sources by a key and accounts for the rows that join nothing', async () => {
    const { outcomes, counts } = await plan(
      aMapping({
        record: 'participant',
        sources: { people: { file: 'people.csv' }, sites: { file: 'sites.csv' } },
        rows: 'people',
        join: [{ source: 'sites', by: 'who' }],
        fields: {
          externalId: { column: 'who' },
          chosenName: { template: 'Participant {who}' },
          site: { column: 'sites.site' },
        },
      }),
      { people: 'who,x\n1,a\n2,b\n100,c\n', sites: 'who,site\n2,South\n1,North\n1,East\n77,West\n,None\n' },
    );
    expect(summary(outcomes)).toEqual([
      { externalId: '1', chosenName: 'Participant 1', site: 'North' },
      { externalId: '2', chosenName: 'Participant 2', site: 'South' },
      { externalId: '100', chosenName: 'Participant 100' },
      ['sites', 4, 'joined-already'],
      ['sites', 5, 'no-matching-row'],
      ['sites', 6, 'joined-already'],
    ]);
    expect(counts).toMatchObject({ rows: 8, records: 3, joined: 2, warnings: { 'not-in-source': 1 } });
  });

  it('tells of columns nobody uses and of dates that could be two days', async () => {
    const prepared = await prepare(aMapping({ leaveOut: ['mood'] }), {
      log: 'who,day,mood,colour\n7,3/4/2024,fine,red\n',
    });
    expect(prepared).toMatchObject({
      notices: [
        { code: 'columns-not-used', params: { source: 'log', columns: 'colour' } },
        { code: 'date-order-assumed', params: { column: 'day', order: 'mdy', count: 1 } },
      ],
    });
  });
});

describe('the key of a row', () => {
  const keys = async (log: string, more: Partial<Mapping> = {}): Promise<string[]> =>
    (await plan(aMapping(more), { log })).outcomes.flatMap((one) =>
      one.result === 'record' ? [one.key] : [],
    );

  it('is the same for the same content, in another order and with other columns beside it', async () => {
    const [first] = await keys('who,day\n7,3/4/2024\n');
    expect(await keys('mood,day,who\nfine,2024-03-04,7\n\nbad,"March 4, 2024",7\n')).toEqual([first, first]);
    expect(first).toMatch(/^[\w-]{22}$/);
  });

  it('differs where the content differs', async () => {
    expect(new Set(await keys('who,day\n7,3/4/2024\n7,3/5/2024\n8,3/4/2024\n')).size).toBe(3);
  });

  it('comes from the columns that the mapping declares', async () => {
    const found = await keys('who,day,week\n7,3/4/2024,W1\n7,3/4/2024,W2\n7,3/4/2024,W2\n', {
      identity: ['who', 'day', 'week'],
    });
    expect(found[0]).not.toBe(found[1]);
    expect(found[1]).toBe(found[2]);
  });
});

describe('a mapping file', () => {
  const problems = async (mapping: Mapping, files: Files): Promise<unknown> => {
    const prepared = await prepare(mapping, files);
    return prepared.kind === 'refused' ? prepared.problems.map(({ code }) => code) : prepared.kind;
  };

  it.each([
    [
      'a column that is not there',
      { fields: { participantId: { column: 'id' }, happenedAt: { column: 'day' } } },
      'unknown-column',
    ],
    [
      'a field that is not there',
      { fields: { ...aMapping({}).fields, mood: { column: 'day' } } },
      'unknown-field',
    ],
    ['no day', { fields: { participantId: { column: 'who' } } }, 'required-field-missing'],
    [
      'days without day zero',
      {
        fields: { participantId: { column: 'who' }, happenedAt: { column: 'day', as: 'days-from-day-zero' } },
      },
      'day-zero-missing',
    ],
    [
      'nobody named',
      { record: 'participant', fields: { externalId: { column: 'who' } } },
      'nothing-names-people',
    ],
    ['a source without a description', { rows: 'list' }, 'unknown-source'],
    [
      'a file that was not given',
      { sources: { log: { file: 'log.csv' }, more: { file: 'more.csv' } } },
      'source-missing',
    ],
    [
      'a reason without words',
      { setAside: [{ when: { column: 'day', is: 'blank' }, reason: 'odd' }] },
      'reason-without-words',
    ],
  ] satisfies [string, Partial<Mapping>, string][])('with %s plans nothing', async (_what, more, code) => {
    expect(await problems(aMapping(more), { log: 'who,day\n7,3/4/2024\n' })).toEqual([code]);
  });

  it('that is not JSON, or holds an unknown word, is refused with the place', () => {
    expect(readMapping('{')).toEqual({ ok: false, problems: [{ code: 'not-json', params: {} }] });
    const slip = readMapping(JSON.stringify({ ...aMapping({}), feilds: {} }));
    expect(slip).toMatchObject({ ok: false, problems: [{ code: 'wrong-shape' }] });
    expect(JSON.stringify(slip)).toContain('feilds');
    const order = { ...aMapping({}), fields: { happenedAt: { column: 'day', order: 'ymd' } } };
    expect(JSON.stringify(readMapping(JSON.stringify(order)))).toContain('fields.happenedAt.order');
  });

  it('can be suggested from guessed columns, and holds its own shape', async () => {
    const table = await tableOf('Name,Phone,Colour\nAna Ruiz,415-555-2671,red\n');
    const guesses = guessColumns(table, fieldsOf.participant, context);
    const mapping = suggestMapping('participant', guesses, { file: 'people.csv' });
    expect(mapping).toMatchObject({
      fields: { fullName: { column: 'name' }, phone: { column: 'phone' } },
      leaveOut: ['colour'],
    });
    expect(readMapping(JSON.stringify(mapping))).toEqual({ ok: true, mapping });
    const prepared = preparePlan(mapping, { file: table }, context);
    expect(prepared).toMatchObject({ kind: 'plan', notices: [] });
  });
});
