import type { Permit } from '../../../kernel/access/index.ts';
import { noteDeed } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import type { Day } from '../../../lib/dates.ts';
import type { Form } from '../domain/form.ts';
import { allItems, isQuestion, languagesOf } from '../domain/form.ts';
import type { Instrument } from '../domain/instrument.ts';
import { isReady } from '../domain/instrument.ts';
import { asksTheSame, bareOf, isAmong, joinWords } from '../domain/join-words.ts';
import { readBrought } from '../domain/read-brought.ts';
import type { Reading } from '../domain/read-questionnaire.ts';
import type { Refusal } from '../domain/refusals.ts';
import { refuse } from '../domain/refusals.ts';
import type { Added, AddQuery, Looked, Remark } from '../schema/keeping.ts';
import { shippedInstruments } from '../shipped/index.ts';
import { contentHashOf, insertInstrument, listHeld } from '../store/instruments.ts';
import type { FormTables } from '../tables.ts';
import type { Known } from './catalogue.ts';
import { clockOf, isInUse, listKnown } from './catalogue.ts';
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
  const { instrument, same, joined } = await makeOf(permit, reading.form, { day, match: sureOf(candidates) });
  return {
    title: instrument.name.text,
    questions: allItems(reading.form).filter((item) => isQuestion(item) && !item.hidden).length,
    languages: [...languagesOf(reading.form)],
    refused: [],
    noticed: reading.notices.map((notice) => remarkOf(notice, json)),
    candidates: candidates.map(candidateView),
    joined,
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
    joined: [],
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
  /** Languages whose words were here before and stay in it. */
  joined: string[];
}

/** The package a form becomes: joined to the definition whose wording it is, or an instrument of its own. */
async function makeOf(permit: Keeping, form: Form, { day, said, match }: Making): Promise<Made> {
  const wanted = match ? withWording(match.instrument, said) : packageOf(form, day, ownKeyFor(form), said);
  const there = (await listKnown(permit, wanted.key)).filter(({ instrument }) => isReady(instrument));
  const same = there.find(({ instrument }) => isSameForm(instrument, form));
  const inUse = there.filter((one) => isInUse(one, permit.now, day));
  const instrument = withWordsHere(wanted, inUse);
  const taken = there.map((one) => one.instrument.version);
  return {
    instrument: { ...instrument, version: freeVersion(wanted.version, taken) },
    same: same?.instrument.version,
    joined: instrument.languages.filter((tag) => !wanted.languages.includes(tag)),
  };
}

/** Words in other languages that are in use here and ask the very same come along: a second file replaces no language. */
function withWordsHere(wanted: Instrument, inUse: readonly Known[]): Instrument {
  if (!isReady(wanted)) return wanted;
  const form = inUse.reduce(
    (joined, { instrument }) => (isReady(instrument) && joinWords(joined, instrument.form)) || joined,
    wanted.form,
  );
  if (form === wanted.form) return wanted;
  const isNamedByIt = wanted.form.title !== undefined && wanted.name === wanted.form.title;
  return {
    ...wanted,
    form,
    languages: languagesOf(form),
    ...(isNamedByIt && form.title ? { name: form.title } : {}),
    ...(wanted.about === wanted.form.description && form.description ? { about: form.description } : {}),
  };
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

/** The same form, or one that says all of it among other languages. */
function isSameForm(instrument: Instrument, form: Form): boolean {
  if (!isReady(instrument)) return false;
  if (contentHashOf(instrument.form) === contentHashOf(form)) return true;
  const isSpoken = languagesOf(form).every((tag) => isAmong(tag, instrument.languages));
  const asRuled = contentHashOf(bareOf(instrument.form)) === contentHashOf(bareOf(form));
  return isSpoken && asRuled && asksTheSame(form, instrument.form);
}

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
