import type { FormValues } from '../../../web/ui/form-values.ts';
import type { Supporter } from '../domain/person.ts';
import type { ReachWay, ReachWindow } from '../domain/reach.ts';
import { reachWays } from '../domain/reach.ts';
import type { ParticipantChange, ReachChange } from '../schema/participants.ts';

export type PersonChange = Omit<ParticipantChange, 'version'>;
export type OwnReach = Omit<ReachChange, 'version'>;

const isWay = (text: string): text is ReachWay => reachWays.some((way) => way === text);

/** Numbers of the rows that are still there; a row that was taken away has no fields. */
function rowsOf(values: FormValues, name: string, first: string): number[] {
  const count = Number(values.text(`${name}.count`)) || 0;
  return Array.from({ length: count }, (_, at) => at).filter(
    (at) => values.exact(`${name}.${at}.${first}`) !== '',
  );
}

const windowsOf = (values: FormValues, name: 'times' | 'shifts'): ReachWindow[] =>
  rowsOf(values, name, 'from').map((at) => ({
    days: values.all(`${name}.${at}.days`).map(Number),
    from: values.text(`${name}.${at}.from`),
    until: values.text(`${name}.${at}.until`),
  }));

/** Never, it may, or nothing said. */
function saidOf(answer: string): boolean | null {
  if (answer === 'yes') return true;
  return answer === 'no' ? false : null;
}

function readReach(values: FormValues): PersonChange['reach'] {
  const ways = [values.text('firstWay'), ...values.all('otherWays')].filter(isWay);
  const note = values.filled('reachNote');
  return {
    ways: [...new Set(ways)],
    times: windowsOf(values, 'times'),
    shifts: windowsOf(values, 'shifts'),
    noMessages: saidOf(values.text('noMessages')),
    ...(note ? { note } : {}),
  };
}

function readSupporters(values: FormValues): Supporter[] {
  return rowsOf(values, 'supporters', 'name').map((at) => {
    const field = (name: string): string => `supporters.${at}.${name}`;
    const [relation, phone] = [values.filled(field('relation')), values.filled(field('phone'))];
    return {
      name: values.text(field('name')),
      ...(relation ? { relation } : {}),
      ...(phone ? { phone } : {}),
      mayBeTold: values.checked(field('mayBeTold')),
    };
  });
}

/** The fields among these that hold something. */
function filledOf<Name extends string>(
  values: FormValues,
  names: readonly Name[],
): { [name in Name]?: string } {
  const found: { [name in Name]?: string } = {};
  for (const name of names) {
    const text = values.filled(name);
    if (text !== undefined) found[name] = text;
  }
  return found;
}

function readAddress(values: FormValues): PersonChange['address'] {
  const parts = ['street', 'city', 'region', 'postcode'].flatMap((part) => {
    const text = values.filled(`address.${part}`);
    return text ? [[part, text]] : [];
  });
  return parts.length > 0 ? Object.fromEntries(parts) : undefined;
}

/** The whole form of a participant. */
export function readPerson(values: FormValues): PersonChange {
  const address = readAddress(values);
  return {
    chosenName: values.text('chosenName'),
    ...filledOf(values, ['givenName', 'familyName', 'pronouns', 'birthOn', 'phone', 'email']),
    ...(address ? { address } : {}),
    languages: values.all('languages'),
    externalIds: values
      .text('externalIds')
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    reach: readReach(values),
    supporters: readSupporters(values),
  };
}

/** What participants change themselves. */
export function readOwnReach(values: FormValues): OwnReach {
  return {
    ...filledOf(values, ['phone', 'email', 'pronouns']),
    languages: values.all('languages'),
    reach: readReach(values),
    supporters: readSupporters(values),
  };
}
