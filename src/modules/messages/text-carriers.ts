import type { Language } from '../organizations/index.ts';

/** What is told to a phone outside this program: where, and in which language. Never what was written. */
export interface Notice {
  /** A number as the participant gave it for text messages. */
  to: string;
  language: Language;
}

/** Carries a text message to a phone. Each lives outside this room; rejecting means that it was not taken. */
export interface TextCarrier {
  readonly name: string;
  send(message: { to: string; text: string }): Promise<void>;
}

/** The one sentence a phone may show on a table: neither who writes nor what kind of place this is. */
export const noticeTexts: Readonly<Record<Language, string>> = {
  en: 'There is a message for you.',
  es: 'Hay un mensaje para usted.',
};

const carriers = new Map<string, TextCarrier>();

/** Makes a carrier known under its name; a second one of the same name is refused. */
export function registerTextCarrier(carrier: TextCarrier): void {
  if (carriers.has(carrier.name)) throw new Error(`There is a text carrier called ${carrier.name} already.`);
  carriers.set(carrier.name, carrier);
}

export const findTextCarrier = (name: string): TextCarrier | undefined => carriers.get(name);

/** Tells a phone that a message is there, and nothing more. */
export const giveNotice = (carrier: TextCarrier, { to, language }: Notice): Promise<void> =>
  carrier.send({ to, text: noticeTexts[language] });
