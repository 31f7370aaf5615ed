import { asLanguage } from '../../../lib/languages.ts';
import { sameAnswer } from './compare.ts';
import type { Form, Item, Option, Phrase } from './form.ts';
import { allItems, isQuestion, languagesOf, say } from './form.ts';
import { scoreOf } from './points.ts';
import { present } from './present.ts';

/** 'es-MX' and 'es' are one language here. */
const tongueOf = (tag: string): string => asLanguage(tag) ?? tag.slice(0, 2).toLowerCase();

/** Whether words in a language are among these. */
export const isAmong = (tag: string, languages: readonly string[]): boolean =>
  languages.some((one) => tongueOf(one) === tongueOf(tag));

const speaks = (form: Form, tag: string): boolean => isAmong(tag, languagesOf(form));

/** What an offered answer is called, as the form was written. */
const offeredWords = ({ label, value }: Option): Phrase => {
  if (label) return label;
  if (value.kind === 'coding') return { text: value.value.display ?? value.value.code ?? '' };
  return { text: value.kind === 'quantity' ? '' : String(value.value) };
};

/** Answers without a code are named by their words alone: in another language only their place tells which they are. */
const namedByWords = ({ value }: Option): boolean =>
  value.kind === 'string' || (value.kind === 'coding' && value.value.code === undefined);

const isSameOption = (one: Option, other: Option | undefined): boolean =>
  other !== undefined &&
  one.value.kind === other.value.kind &&
  scoreOf(one) === scoreOf(other) &&
  ((namedByWords(one) && namedByWords(other)) || sameAnswer(one.value, other.value));

const isSameItem = (one: Item, other: Item | undefined): boolean =>
  other !== undefined &&
  one.linkId === other.linkId &&
  one.kind === other.kind &&
  one.repeats === other.repeats &&
  one.options.length === other.options.length &&
  one.options.every((option, at) => isSameOption(option, other.options[at]));

/** The words a reader answers by. */
const wordsOf = (item: Item): readonly Phrase[] => [
  item.text ?? { text: '' },
  ...(isQuestion(item) ? item.options.map(offeredWords) : []),
];

function saysTheSame(one: Item, other: Item, language: string): boolean {
  const theirs = wordsOf(other);
  return wordsOf(one).every((phrase, at) => {
    const beside = theirs[at];
    return beside !== undefined && say(phrase, language) === say(beside, language);
  });
}

/**
 * Whether two forms ask the same: every item has its like by linkId, in order, with the same answers on offer; and where
 * both speak a language, they say the same in it.
 */
export function asksTheSame(one: Form, other: Form): boolean {
  const [items, theirs] = [allItems(one), allItems(other)];
  if (items.length !== theirs.length) return false;
  const shared = languagesOf(one).filter((tag) => speaks(other, tag));
  return items.every((item, at) => {
    const beside = theirs[at];
    if (beside === undefined || !isSameItem(item, beside)) return false;
    return shared.every((language) => saysTheSame(item, beside, language));
  });
}

/** The words of a phrase in exactly this language of its form. */
function wordsIn(form: Form, phrase: Phrase | undefined, tag: string): string | undefined {
  return (form.language ?? 'en') === tag ? phrase?.text : phrase?.translations?.[tag];
}

/** Adds to a phrase what the same phrase of a form here says in more languages. */
type Join = <T extends Phrase | undefined>(phrase: T, beside: Phrase | undefined) => T;

const joinFrom =
  (here: Form, more: readonly string[]): Join =>
  (phrase, beside) => {
    if (!phrase) return phrase;
    const said = more.flatMap((tag) => {
      const words = wordsIn(here, beside, tag);
      return words === undefined ? [] : [[tag, words] as const];
    });
    if (said.length === 0) return phrase;
    return { ...phrase, translations: { ...phrase.translations, ...Object.fromEntries(said) } };
  };

function joinOption(option: Option, beside: Option | undefined, join: Join): Option {
  const label = join(offeredWords(option), beside && offeredWords(beside));
  return label.translations ? { ...option, label } : option;
}

const joinItems = (items: readonly Item[], theirs: ReadonlyMap<string, Item>, join: Join): readonly Item[] =>
  items.map((item) => {
    const beside = theirs.get(item.linkId);
    return {
      ...item,
      ...present({
        text: join(item.text, beside?.text),
        prefix: join(item.prefix, beside?.prefix),
        help: join(item.help, beside?.help),
      }),
      options: item.options.map((option, at) => joinOption(option, beside?.options[at], join)),
      items: joinItems(item.items, theirs, join),
    };
  });

/**
 * A form that was brought, with the words in other languages that a form here asks the same in: two files in two languages
 * are one form. Undefined where the two do not ask the same, or there is nothing to add.
 */
export function joinWords(brought: Form, here: Form): Form | undefined {
  const more = languagesOf(here).filter((tag) => !speaks(brought, tag));
  if (more.length === 0 || !asksTheSame(brought, here)) return undefined;
  const join = joinFrom(here, more);
  return {
    ...brought,
    ...present({
      title: join(brought.title, here.title),
      description: join(brought.description, here.description),
      copyright: join(brought.copyright, here.copyright),
    }),
    language: brought.language ?? 'en',
    items: joinItems(brought.items, new Map(allItems(here).map((item) => [item.linkId, item])), join),
  };
}

/** A form without any words: what it asks in, and by which rules. */
export const bareOf = ({ items }: Pick<Form, 'items'>): readonly object[] =>
  items.map(({ text: _, prefix: __, help: ___, codes: ____, options, ...item }) => ({
    ...item,
    options: options.map(({ label: _label, value, ...option }) => ({ ...option, kind: value.kind })),
    items: bareOf(item),
  }));
