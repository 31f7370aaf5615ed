import type { AnyPermit } from '../../../kernel/access/index.ts';
import type { Day } from '../../../lib/dates.ts';
import { dayIn } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/languages.ts';
import { asLanguage } from '../../../lib/languages.ts';
import { getOrganization } from '../../organizations/index.ts';
import type { Instrument } from '../domain/instrument.ts';
import { isInEffect, isReady } from '../domain/instrument.ts';
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

/**
 * The version of each instrument that is opened: of those in use the first with its wording (the site's latest before
 * what came along), else the first.
 */
export function currentOf(known: readonly Known[], at: Date, day: Day): Known[] {
  const byKey = Map.groupBy(
    known.filter((one) => isInUse(one, at, day)),
    ({ instrument }) => instrument.key,
  );
  return [...byKey.values()].flatMap(
    (versions) => versions.find(({ instrument }) => isReady(instrument)) ?? versions[0] ?? [],
  );
}

/** The organization’s day now, its zone and its language. */
export async function clockOf(permit: AnyPermit): Promise<{ zone: string; day: Day; language: Language }> {
  const { timeZone, language } = await getOrganization(permit);
  return { zone: timeZone, day: dayIn(timeZone, permit.now), language: asLanguage(language) ?? 'en' };
}
