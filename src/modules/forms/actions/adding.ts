import type { Permit } from '../../../kernel/access/index.ts';
import { noteDeed } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import type { Day } from '../../../lib/dates.ts';
import type { Form } from '../domain/form.ts';
import { allItems, isQuestion, languagesOf } from '../domain/form.ts';
import type { Instrument } from '../domain/instrument.ts';
import { isReady } from '../domain/instrument.ts';
import { readBrought } from '../domain/read-brought.ts';
import type { Reading } from '../domain/read-questionnaire.ts';
import type { Refusal } from '../domain/refusals.ts';
import { refuse } from '../domain/refusals.ts';
import type { Added, AddQuery, Looked, Remark } from '../schema/keeping.ts';
import { shippedInstruments } from '../shipped/index.ts';
import { contentHashOf, insertInstrument, listHeld } from '../store/instruments.ts';
import type { FormTables } from '../tables.ts';
import { clockOf } from './catalogue.ts';
import type { Candidate } from './matching.ts';
import { candidatesFor } from './matching.ts';
import { freeVersion, keyFor, packageOf, withWording } from './packages.ts';

type Keeping = Permit<'instrument.keep', FormTables>;

const decoder = new TextDecoder('utf-8', { fatal: true });

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    return undefined;
  }
}

function readFile(bytes: Uint8Array): { json: unknown; reading: Reading } {
  const json = parse(bytes);
  if (json === undefined) return { json, reading: { refusals: [refuse(null, 'not-json')] } };
  const { questionnaire, reading } = readBrought(json);
  return { json: questionnaire, reading };
}

/** Says what a file is, and keeps nothing of it. */
export async function look(permit: Keeping, bytes: Uint8Array): Promise<Looked> {
  const { json, reading } = readFile(bytes);
  if ('refusals' in reading) return refusedView(json, reading.refusals);
  const { day } = await clockOf(permit);
  const candidates = candidatesFor(reading.form);
  const { instrument, same } = await makeOf(permit, reading.form, { day, match: sureOf(candidates) });
  return {
    title: instrument.name.text,
    questions: allItems(reading.form).filter((item) => isQuestion(item) && !item.hidden).length,
    languages: [...languagesOf(reading.form)],
    refused: [],
    noticed: reading.notices.map((notice) => remarkOf(notice, json)),
    candidates: candidates.map(candidateView),
    ...(same === undefined ? {} : { known: same }),
  };
}

const sureOf = (candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.find(({ sure }) => sure);

function candidateView({ instrument, sure }: Candidate): Looked['candidates'][number] {
  const { key, name, terms, source, needsOnCall, roles } = instrument;
  return { key, name, sure, terms, source, needsOnCall, roles: [...roles] };
}

function refusedView(json: unknown, refusals: readonly Refusal[]): Looked {
  return {
    title: textAt(json, 'title') ?? textAt(json, 'name') ?? '',
    questions: 0,
    languages: [],
    refused: refusals.map((refusal) => remarkOf(refusal, json)),
    noticed: [],
    candidates: [],
  };
}

const textAt = (json: unknown, name: string): string | undefined => {
  const value: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, name) : undefined;
  return typeof value === 'string' ? value : undefined;
};

/** The words of the item a remark is about, out of the file itself. */
function itemText(json: unknown, linkId: string | null): string | undefined {
  if (linkId === null || typeof json !== 'object' || json === null) return undefined;
  if (textAt(json, 'linkId') === linkId) return textAt(json, 'text');
  const inside: unknown = Reflect.get(json, 'item');
  if (!Array.isArray(inside)) return undefined;
  for (const item of inside) {
    const found = itemText(item, linkId);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Told {
  readonly linkId: string | null;
  readonly feature: string;
  readonly detail?: string;
}

function remarkOf({ linkId, feature, detail }: Told, json: unknown): Remark {
  const text = itemText(json, linkId);
  return {
    linkId,
    feature,
    ...(text === undefined ? {} : { text }),
    ...(detail === undefined ? {} : { detail }),
  };
}

interface Making {
  day: Day;
  said?: AddQuery;
  /** The definition whose wording it is. */
  match: Candidate | undefined;
}

interface Made {
  instrument: Instrument;
  /** The version under which the very same is here already. */
  same: string | undefined;
}

/** The package a form becomes: joined to the definition whose wording it is, or an instrument of its own. */
async function makeOf(permit: Keeping, form: Form, { day, said, match }: Making): Promise<Made> {
  const wanted = match ? withWording(match.instrument, said) : packageOf(form, day, ownKeyFor(form), said);
  const held = (await listHeld(permit, wanted.key)).map(({ instrument }) => instrument);
  const there = [...held, ...shippedInstruments.filter((one) => one.key === wanted.key && isReady(one))];
  const same = there.find((instrument) => isSameForm(instrument, form));
  const version = freeVersion(
    wanted.version,
    there.map((one) => one.version),
  );
  return { instrument: { ...wanted, version }, same: same?.version };
}

/** What the codes name is so; where they name nothing, an administrator says whether it is one of those it fits. */
function chosenMatch(form: Form, { as }: AddQuery): Candidate | undefined {
  const candidates = candidatesFor(form);
  return sureOf(candidates) ?? candidates.find(({ instrument }) => instrument.key === as);
}

/** A form that is not a definition's wording never takes its place: what keeps people safe there would be gone. */
function ownKeyFor(form: Form): string {
  const key = keyFor(form);
  return shippedInstruments.some((one) => one.key === key) ? `${key.slice(0, 70)}-own` : key;
}

const isSameForm = (instrument: Instrument, form: Form): boolean =>
  isReady(instrument) && contentHashOf(instrument.form) === contentHashOf(form);

/** Adds what a file holds as a version of its own; answers to older versions stay with those. */
export async function add(permit: Keeping, said: AddQuery, bytes: Uint8Array): Promise<Added> {
  const { reading } = readFile(bytes);
  if ('refusals' in reading) {
    throw new Failure('invalid', 'forms/refused', {
      detail: 'This file cannot be used. Look at it to see why.',
    });
  }
  const { day } = await clockOf(permit);
  const match = chosenMatch(reading.form, said);
  const { instrument } = await makeOf(permit, reading.form, { day, said, match });
  const sent = (await listHeld(permit)).find(({ id }) => id === said.id);
  if (sent) return { id: said.id, key: sent.instrument.key, version: sent.instrument.version, already: true };
  if (!(await insertInstrument(permit, { id: said.id, instrument }))) {
    throw new Failure('conflict', 'forms/version-taken', {
      detail: 'Someone added this meanwhile. Look again.',
    });
  }
  noteDeed(permit, { subjectId: said.id, detail: { instrument: instrument.key } });
  return { id: said.id, key: instrument.key, version: instrument.version, already: false };
}
