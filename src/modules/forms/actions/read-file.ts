import type { ReadyInstrument } from '../domain/instrument.ts';
import { readBrought } from '../domain/read-brought.ts';
import { isPackage, readPackage, wordingIn } from '../domain/read-package.ts';
import type { Reading } from '../domain/read-questionnaire.ts';
import { unpack } from '../domain/read-value-sets.ts';
import type { Refusal } from '../domain/refusals.ts';
import { refuse } from '../domain/refusals.ts';
import { shippedInstruments } from '../shipped/index.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    return undefined;
  }
}

/** What an administrator brought. */
export interface FileReading {
  /** The questionnaire as it was written, for the words of its items. */
  json: unknown;
  reading: Reading;
  /** The whole instrument, where a package of its scoring came along. */
  packaged?: ReadyInstrument;
}

const refused = (json: unknown, ...refusals: readonly Refusal[]): FileReading => ({
  json,
  reading: { refusals },
});

/** A questionnaire, with the value sets it names and the package of its scoring, in one file or several put together. */
export function readFile(bytes: Uint8Array): FileReading {
  const json = parse(bytes);
  if (json === undefined) return refused(json, refuse(null, 'not-json'));
  const resources = unpack(json);
  const [said, ...others] = resources.filter(isPackage);
  if (said === undefined) {
    const { questionnaire, reading } = readBrought(json);
    return { json: questionnaire, reading };
  }
  if (others.length > 0) return refused(json, refuse(null, 'several-packages'));
  return readWhole(
    said,
    resources.filter((resource) => resource !== said),
  );
}

/** A package, its wording inside it or beside it. */
function readWhole(said: unknown, beside: readonly unknown[]): FileReading {
  const inside = wordingIn(said);
  const wording = [...(inside === undefined ? [] : [inside]), ...beside];
  if (wording.length === 0) return refused(said, refuse(null, 'package-no-form'));
  const entry = wording.map((resource) => ({ resource }));
  const { questionnaire, reading } = readBrought({ resourceType: 'Bundle', entry });
  if ('refusals' in reading) return { json: questionnaire, reading };
  const whole = readPackage(said, reading.form, shippedInstruments);
  if ('refusals' in whole) return refused(questionnaire, ...whole.refusals);
  return { json: questionnaire, reading, packaged: whole.instrument };
}
