import type { AnyPermit } from '../../../kernel/access/index.ts';
import type { Day } from '../../../lib/dates.ts';
import { dayIn } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/languages.ts';
import { asLanguage } from '../../../lib/languages.ts';
import { getOrganization } from '../../organizations/index.ts';
import type { Instrument } from '../domain/instrument.ts';
import { isInEffect, isReady } from '../domain/instrument.ts';
import { isAmong } from '../domain/join-words.ts';
import { shippedInstruments } from '../shipped/index.ts';
import type { HeldInstrument } from '../store/instruments.ts';
import { listHeld } from '../store/instruments.ts';

/** A version of an instrument: the site's own row, or one that came with the program and was left as it is. */
export interface Known extends Partial<Omit<HeldInstrument, 'instrument'>> {
  instrument: Instrument;
}

/** Every version this site knows, the site's own before what came along; with a key, of one instrument. */
export async function listKnown(permit: AnyPermit, key?: string): Promise<Known[]> {
  const held = await listHeld(permit, key);
  const isHeld = ({ key: name, version }: Instrument): boolean =>
    held.some(({ instrument }) => instrument.key === name && instrument.version === version);
  const shipped = shippedInstruments
    .filter((instrument) => (key === undefined || instrument.key === key) && !isHeld(instrument))
    .map((instrument) => ({ instrument }));
  return [...held.map(withinDefinition), ...shipped];
}

/** Whatever a row says, nobody gives a clinical form whom its definition does not name. */
function withinDefinition(held: HeldInstrument): HeldInstrument {
  const { instrument } = held;
  const defined = shippedInstruments.find(({ key }) => key === instrument.key);
  if (!defined) return held;
  const roles = instrument.roles.filter((role) => defined.roles.includes(role));
  return { ...held, instrument: { ...instrument, roles } };
}

export const findVersion = (
  known: readonly Known[],
  { key, version }: Pick<Instrument, 'key' | 'version'>,
): Known | undefined =>
  known.find(({ instrument }) => instrument.key === key && instrument.version === version);

/** Not retired by then, and in effect on that day. */
export const isInUse = ({ instrument, retiredAt }: Known, at: Date, day: Day): boolean =>
  (retiredAt === undefined || at < retiredAt) && isInEffect(instrument, day);

const inUseByKey = (known: readonly Known[], at: Date, day: Day): Known[][] => [
  ...Map.groupBy(
    known.filter((one) => isInUse(one, at, day)),
    ({ instrument }) => instrument.key,
  ).values(),
];

/** Of versions of one instrument the one a reader of this language opens. */
function pick(versions: readonly Known[], language: string): Known | undefined {
  const ready = versions.filter(({ instrument }) => isReady(instrument));
  const spoken = ready.find(({ instrument }) => isAmong(language, instrument.languages));
  return spoken ?? ready[0] ?? versions[0];
}

/**
 * The version of each instrument that somebody opens: of those in use the first with its words in their language (the
 * site's latest before what came along), else the first with words at all, else the first.
 */
export const currentFor = (known: readonly Known[], at: Date, day: Day, language: string): Known[] =>
  inUseByKey(known, at, day).flatMap((versions) => pick(versions, language) ?? []);

/** The versions that are opened by a reader of some language. */
export const currentOf = (known: readonly Known[], at: Date, day: Day): Known[] =>
  inUseByKey(known, at, day).flatMap((versions) => {
    const spoken = new Set(versions.flatMap(({ instrument }) => instrument.languages));
    return [...new Set([...spoken, ''].flatMap((language) => pick(versions, language) ?? []))];
  });

/** The organization’s day now, its zone and its language. */
export async function clockOf(permit: AnyPermit): Promise<{ zone: string; day: Day; language: Language }> {
  const { timeZone, language } = await getOrganization(permit);
  return { zone: timeZone, day: dayIn(timeZone, permit.now), language: asLanguage(language) ?? 'en' };
}
