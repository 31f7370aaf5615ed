import written from './column-names.json' with { type: 'json' };
import type { TargetField } from './target-field.ts';
import { nameKey } from './tidy.ts';
import type { Choice } from './values/choices.ts';

/** What a row becomes. */
export type RecordType = 'participant' | 'contact';

type Names = { readonly en: readonly string[]; readonly es: readonly string[] };

function choicesOf(names: Readonly<Record<string, Names>>): readonly Choice[] {
  return Object.entries(names).map(([value, synonyms]) => ({ value, synonyms }));
}

function participant(
  key: keyof typeof written.participant,
  kind: TargetField['kind'],
  more: Partial<TargetField> = {},
): TargetField {
  return { key, kind, synonyms: written.participant[key], ...more };
}

function contact(
  key: keyof typeof written.contact,
  kind: TargetField['kind'],
  more: Partial<TargetField> = {},
): TargetField {
  return { key, kind, synonyms: written.contact[key], ...more };
}

/** The fields of a participant a spreadsheet may fill. Site, program and coach are names, matched by whoever writes. */
export const participantFields: readonly TargetField[] = [
  participant('externalId', 'id'),
  participant('chosenName', 'given-name'),
  participant('givenName', 'given-name'),
  participant('familyName', 'family-name'),
  participant('fullName', 'name'),
  participant('birthDate', 'date', { dateRole: 'birth' }),
  participant('pronouns', 'pronouns'),
  participant('languages', 'languages'),
  participant('phone', 'phone'),
  participant('email', 'email'),
  participant('safeToText', 'yes-no'),
  participant('doNotLeaveMessage', 'yes-no'),
  participant('program', 'text'),
  participant('site', 'text'),
  participant('coach', 'text'),
  participant('coachSince', 'date', { dateRole: 'any' }),
  participant('startedOn', 'date', { dateRole: 'any' }),
  participant('note', 'note'),
];

/** The fields of a contact. `participantId` is the participant's external id; a note is the coach's words. */
export const contactFields: readonly TargetField[] = [
  contact('participantId', 'id'),
  contact('happenedAt', 'moment', { dateRole: 'past' }),
  contact('place', 'choice', { choices: choicesOf(written.place) }),
  contact('minutes', 'minutes'),
  contact('coach', 'text'),
  contact('outcome', 'choice', { choices: choicesOf(written.outcome) }),
  contact('note', 'note'),
];

export const fieldsOf: Readonly<Record<RecordType, readonly TargetField[]>> = {
  participant: participantFields,
  contact: contactFields,
};

/** Words in a column's name that say it is about someone else, such as an emergency contact. */
export const otherPeople: ReadonlySet<string> = new Set([...written.others.en, ...written.others.es]);

/** Words of a column's name that say whom a number is of, and that it is one. */
export const namesPerson: ReadonlySet<string> = new Set(written.words.person);
export const namesNumber: ReadonlySet<string> = new Set(written.words.number);

/** Words that stand for half a name: a column's name with one of each holds whole names. */
export const namesGiven: ReadonlySet<string> = new Set(written.words.given);
export const namesFamily: ReadonlySet<string> = new Set(written.words.family);

/** Names of columns that say little as a part of a longer one: `Discharge date`, `Staff name`. */
export const genericNames: ReadonlySet<string> = new Set(written.words.generic);

/** Every name a column may have, for `readTable`. */
export const knownNames: ReadonlySet<string> = new Set(
  [...participantFields, ...contactFields].flatMap(({ synonyms }) =>
    [...synonyms.en, ...synonyms.es].map(nameKey),
  ),
);
