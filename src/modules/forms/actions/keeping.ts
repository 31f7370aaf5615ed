import type { Permit } from '../../../kernel/access/index.ts';
import { abilities, noteDeed } from '../../../kernel/access/index.ts';
import { notFound } from '../../../kernel/failure.ts';
import type { Download } from '../../../kernel/http/route.ts';
import { newId } from '../../../lib/ids.ts';
import { namesOf } from '../../people/index.ts';
import type { Instrument } from '../domain/instrument.ts';
import { isReady } from '../domain/instrument.ts';
import { toQuestionnaire } from '../domain/to-questionnaire.ts';
import { toPackage } from '../domain/write-package.ts';
import type { InstrumentCard, Instruments } from '../schema/keeping.ts';
import { insertInstrument, listHeld, setRetired } from '../store/instruments.ts';
import type { FormTables } from '../tables.ts';
import type { Known } from './catalogue.ts';
import { clockOf, currentOf, findVersion, listKnown } from './catalogue.ts';
import { countQuestions } from './giving.ts';

type Keeping = Permit<'instrument.keep', FormTables>;
type OfInstrument = { params: { key: string; version: string } };
type Done = { done: true };

/** Every version there is: those in use first, by name. */
export async function readInstruments(permit: Keeping): Promise<Instruments> {
  const { day } = await clockOf(permit);
  const known = await listKnown(permit);
  const names = await namesOf(permit, [...new Set(known.flatMap(({ addedBy }) => addedBy ?? []))]);
  const current = new Set(currentOf(known, permit.now, day));
  const cards = known.map((one) => cardOf(one, current.has(one), names));
  return { instruments: cards.sort(inOrder), abilities: abilities(permit) };
}

const inOrder = (one: InstrumentCard, other: InstrumentCard): number =>
  Number(other.current) - Number(one.current) ||
  Number(other.ready) - Number(one.ready) ||
  one.name.text.localeCompare(other.name.text);

function cardOf(known: Known, current: boolean, names: Readonly<Record<string, string>>): InstrumentCard {
  const { instrument, id, addedAt, addedBy, retiredAt } = known;
  const addedByName = addedBy ? names[addedBy] : undefined;
  return {
    ...(id ? { id } : {}),
    ...plainOf(instrument),
    current,
    ...(addedAt ? { addedAt: addedAt.toISOString() } : {}),
    ...(addedByName ? { addedByName } : {}),
    ...(retiredAt ? { retiredAt: retiredAt.toISOString() } : {}),
  };
}

function plainOf(instrument: Instrument): Omit<InstrumentCard, 'current'> {
  const { key, version, name, languages, roles, terms, source, validated, needsOnCall } = instrument;
  return {
    key,
    version,
    name,
    questions: countQuestions(instrument) || instrument.items.length,
    languages: [...languages],
    roles: [...roles],
    terms,
    source,
    validated,
    scored: instrument.scoring.scales.length > 0,
    needsOnCall,
    ready: isReady(instrument),
  };
}

async function getVersion(permit: Keeping, params: OfInstrument['params']): Promise<Known> {
  const known = findVersion(await listKnown(permit, params.key), params);
  if (!known) throw notFound();
  return known;
}

/** The wording as a FHIR R4 Questionnaire, to take elsewhere. */
export async function takeQuestionnaire(permit: Keeping, { params }: OfInstrument): Promise<Download> {
  const { instrument } = await getVersion(permit, params);
  if (!isReady(instrument)) throw notFound();
  return {
    fileName: `${instrument.key}.json`,
    type: 'application/fhir+json',
    content: JSON.stringify(toQuestionnaire(instrument.form), null, 2),
  };
}

/** The whole instrument in one file: wording, scoring, terms, dates. Adding that file gives the same instrument. */
export async function takePackage(permit: Keeping, { params }: OfInstrument): Promise<Download> {
  const { instrument } = await getVersion(permit, params);
  return {
    fileName: `${instrument.key}-${instrument.version}.package.json`,
    type: 'application/json',
    content: JSON.stringify(toPackage(instrument), null, 2),
  };
}

/** Takes a version out of use; what was answered to it stays as it is. One that came along is noted here for that. */
export async function retire(permit: Keeping, { params }: OfInstrument): Promise<Done> {
  const known = await getVersion(permit, params);
  if (known.id) await setRetired(permit, known.id, true);
  else await retireShipped(permit, known.instrument);
  noteDeed(permit, { detail: { instrument: params.key } });
  return { done: true };
}

async function retireShipped(permit: Keeping, instrument: Instrument): Promise<void> {
  const id = newId();
  await insertInstrument(permit, { id, instrument });
  const held = await listHeld(permit, instrument.key);
  const row = held.find(({ instrument: { version } }) => version === instrument.version);
  await setRetired(permit, row?.id ?? id, true);
}

/** Puts a version back into use. */
export async function putBack(permit: Keeping, { params }: OfInstrument): Promise<Done> {
  const known = await getVersion(permit, params);
  if (known.id) await setRetired(permit, known.id, false);
  noteDeed(permit, { detail: { instrument: params.key } });
  return { done: true };
}
