import type { Permit } from '../../../kernel/access/index.ts';
import type { Day } from '../../../lib/dates.ts';
import type { Form } from '../domain/form.ts';
import { languagesOf } from '../domain/form.ts';
import type { Instrument, ReadyInstrument } from '../domain/instrument.ts';
import { isReady } from '../domain/instrument.ts';
import { asksTheSame, bareOf, isAmong, joinWords } from '../domain/join-words.ts';
import type { AddQuery } from '../schema/keeping.ts';
import { contentHashOf } from '../store/instruments.ts';
import type { FormTables } from '../tables.ts';
import type { Known } from './catalogue.ts';
import { isInUse, listKnown } from './catalogue.ts';
import type { Candidate } from './matching.ts';
import { candidatesFor, definitionsHere } from './matching.ts';
import { freeVersion, keyFor, packageOf, withWording } from './packages.ts';

type Keeping = Permit<'instrument.keep', FormTables>;

interface Making {
  form: Form;
  /** The whole instrument, where its package came along. */
  packaged: ReadyInstrument | undefined;
  day: Day;
  said?: AddQuery;
}

interface Made {
  instrument: Instrument;
  /** The version under which the very same is here already. */
  same: string | undefined;
  /** Languages whose words were here before and stay in it. */
  joined: string[];
  candidates: readonly Candidate[];
}

/**
 * The instrument a file becomes: what its package says, else the definition whose wording it is, else one of its own that
 * is not scored.
 */
export async function makeOf(permit: Keeping, making: Making): Promise<Made> {
  const { form, packaged, day } = making;
  const known = await listKnown(permit);
  const definitions = definitionsHere(known.filter((one) => isInUse(one, permit.now, day)));
  const candidates = packaged ? [{ instrument: packaged, sure: true }] : candidatesFor(form, definitions);
  const wanted = wantedOf(making, candidates, definitions);
  const there = known.filter(({ instrument }) => instrument.key === wanted.key && isReady(instrument));
  const instrument = withWordsHere(
    wanted,
    there.filter((one) => isInUse(one, permit.now, day)),
  );
  const taken = there.map((one) => one.instrument.version);
  const isSame = packaged ? isSameInstrument : isSameForm;
  return {
    instrument: { ...instrument, version: freeVersion(wanted.version, taken) },
    same: there.find((one) => isSame(one.instrument, packaged ?? { form }))?.instrument.version,
    joined: instrument.languages.filter((tag) => !wanted.languages.includes(tag)),
    candidates,
  };
}

/** What the codes name is so; where they name nothing, an administrator says whether it is one of those it fits. */
function wantedOf(
  { form, day, said }: Making,
  candidates: readonly Candidate[],
  definitions: readonly Instrument[],
): Instrument {
  const sure = candidates.find((one) => one.sure);
  const match = sure ?? candidates.find(({ instrument }) => instrument.key === said?.as);
  if (match) return withWording(match.instrument, said);
  return packageOf(form, day, ownKeyFor(form, definitions), said);
}

/** A form that is not a definition's wording never takes its place: its scoring and what keeps people safe would be gone. */
function ownKeyFor(form: Form, definitions: readonly Instrument[]): string {
  const key = keyFor(form);
  return definitions.some((one) => one.key === key) ? `${key.slice(0, 70)}-own` : key;
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

/** The same form, or one that says all of it among other languages. */
function isSameForm(instrument: Instrument, { form }: Pick<ReadyInstrument, 'form'>): boolean {
  if (!isReady(instrument)) return false;
  if (contentHashOf(instrument.form) === contentHashOf(form)) return true;
  const isSpoken = languagesOf(form).every((tag) => isAmong(tag, instrument.languages));
  const asRuled = contentHashOf(bareOf(instrument.form)) === contentHashOf(bareOf(form));
  return isSpoken && asRuled && asksTheSame(form, instrument.form);
}

/** The same in every respect but the version it is here under. */
function isSameInstrument(instrument: Instrument, brought: Pick<ReadyInstrument, 'form'>): boolean {
  return contentHashOf({ ...instrument, version: '' }) === contentHashOf({ ...brought, version: '' });
}
