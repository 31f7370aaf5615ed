import type { Permit } from '../../../kernel/access/index.ts';
import { noteDeed } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import { allItems, isQuestion, languagesOf } from '../domain/form.ts';
import type { ReadyInstrument } from '../domain/instrument.ts';
import type { Refusal } from '../domain/refusals.ts';
import type { Added, AddQuery, Looked, Remark } from '../schema/keeping.ts';
import { insertInstrument, listHeld } from '../store/instruments.ts';
import type { FormTables } from '../tables.ts';
import { clockOf } from './catalogue.ts';
import { makeOf } from './making.ts';
import type { Candidate } from './matching.ts';
import { readFile } from './read-file.ts';

type Keeping = Permit<'instrument.keep', FormTables>;

/** Says what a file is, and keeps nothing of it. */
export async function look(permit: Keeping, bytes: Uint8Array): Promise<Looked> {
  const { json, reading, packaged } = readFile(bytes);
  if ('refusals' in reading) return refusedView(json, reading.refusals);
  const { day } = await clockOf(permit);
  const making = { form: reading.form, packaged, day };
  const { instrument, same, joined, candidates } = await makeOf(permit, making);
  return {
    title: instrument.name.text,
    questions: allItems(reading.form).filter((item) => isQuestion(item) && !item.hidden).length,
    languages: [...languagesOf(reading.form)],
    refused: [],
    noticed: reading.notices.map((notice) => remarkOf(notice, json)),
    candidates: candidates.map(candidateView),
    joined,
    ...(packaged ? { packaged: packagedView(packaged) } : {}),
    ...(same === undefined ? {} : { known: same }),
  };
}

function candidateView({ instrument, sure }: Candidate): Looked['candidates'][number] {
  const { key, name, terms, source, needsOnCall, roles } = instrument;
  return { key, name, sure, terms, source, needsOnCall, roles: [...roles] };
}

function packagedView({ version, effectiveFrom, scoring, mapping }: ReadyInstrument): Looked['packaged'] {
  const cutOffs = scoring.scales.flatMap((scale) => scale.cutOffs);
  return {
    version,
    effectiveFrom,
    scales: scoring.scales.map(({ label }) => label),
    provisional: cutOffs.filter(({ provisional }) => provisional).length,
    domains: [...new Set(mapping.sources.map(({ domain }) => domain))],
  };
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

/** Adds what a file holds as a version of its own; answers to older versions stay with those. */
export async function add(permit: Keeping, said: AddQuery, bytes: Uint8Array): Promise<Added> {
  const { reading, packaged } = readFile(bytes);
  if ('refusals' in reading) {
    throw new Failure('invalid', 'forms/refused', {
      detail: 'This file cannot be used. Look at it to see why.',
    });
  }
  const { day } = await clockOf(permit);
  const { instrument } = await makeOf(permit, { form: reading.form, packaged, day, said });
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
