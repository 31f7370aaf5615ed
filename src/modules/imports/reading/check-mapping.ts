import { setAsideCodes, skipCodes } from './codes.ts';
import { columnsIn } from './condition.ts';
import type { Tables } from './joined-row.ts';
import { columnOf, findReader } from './joined-row.ts';
import type { FieldSource, Mapping } from './mapping.ts';
import { rowSourceOf } from './mapping.ts';
import type { Problem } from './mapping-problem.ts';
import { problemOf } from './mapping-problem.ts';
import { fieldsOf } from './targets.ts';
import { columnsOf } from './template.ts';

const names = ['chosenName', 'givenName', 'familyName', 'fullName'];
const required = { participant: [], contact: ['participantId', 'happenedAt'] } as const;

/** Everything about a mapping that does not fit the tables it is to be used on; nothing when it can be planned. */
export function checkMapping(mapping: Mapping, tables: Tables): Problem[] {
  return [
    ...sourceProblems(mapping, tables),
    ...joinProblems(mapping, tables),
    ...fieldProblems(mapping),
    ...reasonProblems(mapping),
    ...columnProblems(mapping, tables),
  ];
}

function* sourceProblems(mapping: Mapping, tables: Tables): Generator<Problem> {
  const used = [rowSourceOf(mapping), ...(mapping.join ?? []).map(({ source }) => source)];
  for (const source of used) if (!mapping.sources[source]) yield problemOf('unknown-source', { source });
  for (const [source, { file }] of Object.entries(mapping.sources)) {
    if (!tables[source]) yield problemOf('source-missing', { source, file });
  }
}

function* joinProblems(mapping: Mapping, tables: Tables): Generator<Problem> {
  for (const { source, by } of mapping.join ?? []) {
    for (const side of [rowSourceOf(mapping), source]) {
      const missing = tables[side] && !columnOf(tables[side], by);
      if (missing) yield problemOf('unknown-column', { column: by, source: side });
    }
  }
}

function* fieldProblems(mapping: Mapping): Generator<Problem> {
  const known = fieldsOf[mapping.record].map(({ key }) => key);
  const mapped = Object.keys(mapping.fields);
  for (const field of mapped) if (!known.includes(field)) yield problemOf('unknown-field', { field });
  for (const field of required[mapping.record]) {
    if (!mapped.includes(field)) yield problemOf('required-field-missing', { field });
  }
  if (mapping.record === 'participant' && !names.some((name) => mapped.includes(name))) {
    yield problemOf('nothing-names-people');
  }
  const counted = Object.values(mapping.fields).some((source) => 'as' in source && source.as !== undefined);
  if (counted && !mapping.dayZero) yield problemOf('day-zero-missing');
}

/** A reason that only this mapping knows has to bring its own sentence. */
function* reasonProblems(mapping: Mapping): Generator<Problem> {
  const known: readonly string[] = [...setAsideCodes, ...skipCodes];
  for (const { reason, words } of mapping.setAside ?? []) {
    if (!(words || known.includes(reason))) yield problemOf('reason-without-words', { reason });
  }
}

function* columnProblems(mapping: Mapping, tables: Tables): Generator<Problem> {
  const rows = rowSourceOf(mapping);
  if (!tables[rows]) return;
  for (const column of columnsUsed(mapping)) {
    if (!findReader(mapping, tables, column)) yield problemOf('unknown-column', { column, source: rows });
  }
}

/** Every column a mapping uses, once, apart from those it joins by. */
export function columnsUsed(mapping: Mapping): Set<string> {
  return new Set([
    ...Object.values(mapping.fields).flatMap(columnsOfField),
    ...(mapping.setAside ?? []).flatMap(({ when }) => columnsIn(when)),
    ...(mapping.identity ?? []),
  ]);
}

function columnsOfField(source: FieldSource): string[] {
  if ('template' in source) return columnsOf(source.template);
  return 'column' in source ? [source.column] : [];
}
