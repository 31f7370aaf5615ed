import type { Language } from '../../../lib/languages.ts';
import type { Consent, Recipient, Signature } from '../domain/vocabulary.ts';
import { english } from './english.ts';
import { spanish } from './spanish.ts';
import type { Wording } from './wording.ts';

const wordings: Readonly<Record<Language, Wording>> = { en: english, es: spanish };

/** The phrases of a consent by themselves, so that a page calls things what the paper calls them. */
export const wordingOf = (language: Language): Wording => wordings[language];

/** What the text can not know by itself. */
export interface Told {
  readonly language: Language;
  /** IANA zone of the place: a day is a day there. */
  readonly timeZone: string;
  /** What happens where somebody says no, in this place's words. */
  readonly consequence: string;
  /** Names of an intermediary's members, by id. */
  readonly names?: Readonly<Record<string, string>>;
}

/** One paragraph, under the element of § 2.31 it is there for. */
export interface Paragraph {
  readonly element: string;
  readonly text: string;
}

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');

function whoOf(one: Recipient, wording: Wording): string {
  return one.is === 'class' ? wording.classOf[one.of] : one.name;
}

function passedOn(
  one: Recipient,
  wording: Wording,
  list: (names: readonly string[]) => string,
  told: Told,
): Paragraph[] {
  if (one.is !== 'intermediary') return [];
  const { members } = one;
  const text =
    members === 'who-treats'
      ? fill(wording.throughTreating, { who: one.name })
      : fill(wording.through, { who: one.name, members: list(members.map((id) => told.names?.[id] ?? id)) });
  return [{ element: 'intermediary-members', text }];
}

/** The instant of the end is not included: the last day is the one before it. */
function endOf({ expiry }: Consent, wording: Wording, day: (at: Date) => string): Paragraph[] {
  if (!expiry) return [];
  const texts = {
    date: () =>
      expiry.by === 'date' ? fill(wording.endsOn, { day: day(new Date(expiry.at.getTime() - 1)) }) : '',
    event: () => (expiry.by === 'event' ? fill(wording.endsWhen, { event: expiry.event }) : ''),
    none: () => wording.endsNever,
  };
  return [{ element: 'expiry', text: texts[expiry.by]() }];
}

const signedBy = (one: Signature, wording: Wording, day: (at: Date) => string): Paragraph => ({
  element: 'signature',
  text: fill(one.by === 'participant' ? wording.signed : wording.signedFor, {
    name: one.name,
    day: one.at ? day(one.at) : '…',
  }),
});

/** What stands only in some kinds of consent. */
function alone({ kind }: Consent, wording: Wording): Paragraph[] {
  if (kind === 'counseling-notes')
    return [{ element: 'counseling-notes-alone', text: wording.counselingNotes }];
  return kind === 'proceedings' ? [{ element: 'proceedings-alone', text: wording.proceedings }] : [];
}

/**
 * The whole of a consent as it is read, aloud as well, before anybody signs; kept word for word with its hash. Every
 * element the consent holds has its paragraph; one it lacks has none, and is told by `validateConsent`.
 */
export function consentText(consent: Consent, told: Told): readonly Paragraph[] {
  const wording = wordingOf(told.language);
  const tag = told.language === 'es' ? 'es-US' : 'en-US';
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  const list = (names: readonly string[]): string => lists.format(names);
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: told.timeZone });
  const day = (at: Date): string => days.format(at);
  const say = (element: string, text: string, values: Record<string, string>): Paragraph => ({
    element,
    text: fill(text, values),
  });
  const { information, purposes, recipients, statements } = consent;
  return [
    say('participant-name', wording.about, { name: consent.participantName }),
    ...(consent.saysOfAge ? [{ element: 'of-age', text: wording.ofAge }] : []),
    say('discloser', wording.discloser, { who: consent.discloser }),
    say('information', wording.information, {
      what: list(information.map((one) => wording.informationOf[one])),
    }),
    say('information', wording.described, { words: consent.described }),
    say('recipient', wording.recipients, { who: list(recipients.map((one) => whoOf(one, wording))) }),
    ...recipients.flatMap((one) => passedOn(one, wording, list, told)),
    say('purpose', wording.purposes, { what: list(purposes.map((one) => wording.purposeOf[one])) }),
    ...endOf(consent, wording, day),
    ...statements.map((one) => say(one, wording.statement[one], { consequence: told.consequence })),
    ...alone(consent, wording),
    ...consent.signatures.map((one) => signedBy(one, wording, day)),
  ];
}
