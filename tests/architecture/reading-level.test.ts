import { describe, expect, it } from 'vitest';
import { resources } from '../../src/web/help/resources.us.ts';
import { gradeOf, infleszOf } from '../../src/web/testing/reading-ease.ts';
import { readCatalogues } from './catalogues.ts';

/** What participants read, by folder of words: the whole of it, or the keys below these. */
const READ_BY_PARTICIPANTS: Readonly<Record<string, readonly string[]>> = {
  'src/web': [
    'skip',
    'offline',
    'notFound',
    'wentWrong',
    'hide',
    'help',
    'failure',
    'nothingYet',
    'readers',
    'sharing',
    'undoRefused.own',
    'kept',
  ],
  'src/web/lock': [],
  'src/web/pages/help': [],
  'src/web/pages/sign-in': [],
  'src/modules/sign-in/web': [
    'title',
    'lead',
    'password',
    'passkeys',
    'twoStep',
    'recovery',
    'devices',
    'here',
  ],
  'src/modules/timeline/web': ['me', 'answer', 'entry.own', 'entry.justUsHint', 'struck'],
  'src/modules/coaching/web/entries': [],
  'src/modules/check-ins/web/entries': [],
  'src/modules/episodes/web/entries': [],
  'src/modules/forms/web/entries': [],
  'src/modules/imports/web/entries': [],
  'src/modules/plans/web/entries': [],
  'src/modules/recovery-capital/web/entries': [],
  'src/modules/coaching/web': ['write.said', 'write.saidHint'],
  'src/modules/forms/web': [
    'list.titleOwn',
    'list.leadOwn',
    'list.begun_one',
    'list.waiting_one',
    'list.refused',
    'closed',
    'fill',
    'problem',
    'help',
    'done',
    'given',
    'result',
    'safety',
  ],
  'src/modules/check-ins/web': ['tab', 'ask', 'sent', 'refused', 'wish', 'problem'],
  'src/modules/messages/web': ['menu', 'own', 'problem'],
  'src/modules/people/web': [
    'own',
    'conflict',
    'reach.askOwn',
    'reach.otherWays',
    'reach.messagesAsk',
    'reach.messagesMay',
    'reach.messagesNotSaid',
    'reach.noMessagesAsk',
    'reach.times',
    'reach.shifts',
  ],
  'src/modules/plans/web': [
    'own',
    'ownPlan',
    'ownWeek',
    'ownPeople',
    'page.lookBack',
    'page.asOf',
    'page.was',
    'page.now',
    'waits',
    'doors',
    'domain',
    'strengths',
    'suggestion',
    'line',
    'goal',
    'tied',
    'link',
    'group',
    'by',
    'step',
    'loose',
    'milestone',
    'review',
    'rehearsal',
    'card',
    'hard',
    'waking',
    'week',
    'people',
    'form',
    'done',
  ],
  'src/modules/families/web': [
    'tab',
    'leave',
    'family',
    'invite',
    'code',
    'offered',
    'show',
    'theirs',
    'voice',
    'suggest',
    'bring',
    'end',
    'guardian',
    'part',
    'home',
    'offer',
    'shared',
    'team',
    'own',
    'forget',
    'decide',
  ],
  'src/modules/consents/web': ['own', 'stop', 'ended', 'info', 'share', 'letters', 'ask', 'problem'],
  'src/modules/complaints/web': ['own'],
  'src/modules/oversight/web': ['opened', 'canOpen', 'did'],
  'src/modules/recovery-capital/web': [
    'domain',
    'place',
    'title',
    'lead',
    'strengths',
    'wheel',
    'voice',
    'panel',
    'table',
    'changes',
    'moves',
    'marks',
    'voices',
    'offers',
    'ask',
  ],
  'src/modules/retention/web': ['record'],
};

const MOST_WORDS = 15;
const HARDEST_GRADE = 6;
const EASIEST_INFLESZ = 55;
/** Shorter texts are labels: their grade says nothing, and they would flatter the average. */
const FEWEST_WORDS = 4;

const isBelow = (key: string, prefixes: readonly string[]): boolean =>
  prefixes.length === 0 || prefixes.some((prefix) => key === prefix || key.startsWith(`${prefix}.`));

/** A value stands for a short word: a name, a day, a number. */
const spoken = (text: string): string => text.replaceAll(/\{\{[^}]*\}\}/g, 'Ana').replaceAll(/[“”«»"]/g, '');

const wordsIn = (sentence: string): number => sentence.match(/[\p{L}\p{N}'’-]+/gu)?.length ?? 0;

const sentencesIn = (text: string): string[] =>
  spoken(text)
    .split(/(?<=[.!?…:;])\s+/u)
    .filter((sentence) => sentence.trim() !== '');

interface Read {
  room: string;
  language: string;
  texts: [string, string][];
}

const read: Read[] = readCatalogues().flatMap(({ room, language, texts }) => {
  const prefixes = READ_BY_PARTICIPANTS[room];
  return prefixes
    ? [{ room, language, texts: Object.entries(texts).filter(([key]) => isBelow(key, prefixes)) }]
    : [];
});

const phrases = (language: 'en' | 'es'): [string, string][] =>
  [
    ...resources.lines.flatMap(({ name, what, more = [] }) => [name, what, ...more]),
    ...resources.pages.flatMap(({ name, what }) => [name, what]),
    ...resources.overdoseSteps,
  ].map((one) => [one.en, one[language]]);

for (const language of ['en', 'es'] as const)
  read.push({ room: 'the help of this country', language, texts: phrases(language) });

const inLanguage = (language: string): [string, Read][] =>
  read.filter((one) => one.language === language).map((one) => [one.room, one]);

/** All sentences of a folder, each closed by a stop, so that one long text is not hidden among labels. */
const proseOf = ({ texts }: Read): string =>
  texts
    .flatMap(([, text]) => sentencesIn(text))
    .filter((sentence) => wordsIn(sentence) >= FEWEST_WORDS)
    .map((sentence) => (/[.!?…]$/.test(sentence) ? sentence : `${sentence.replace(/[:;]$/, '')}.`))
    .join(' ');

/** A text of fewer words tells too little of how hard it is to be measured by itself. */
const FEWEST_BY_ITSELF = 8;

/** Each text that is long enough to be measured alone, with its measure. */
const alone = (one: Read, measure: (text: string) => number): { told: string; measured: number }[] =>
  one.texts.flatMap(([key, text]) => {
    const prose = proseOf({ ...one, texts: [[key, text]] });
    return wordsIn(prose) < FEWEST_BY_ITSELF
      ? []
      : [{ told: `${key} (${measure(prose).toFixed(1)}): ${text}`, measured: measure(prose) }];
  });

const tooLong = ({ texts }: Read): string[] =>
  texts.flatMap(([key, text]) =>
    sentencesIn(text)
      .filter((sentence) => wordsIn(sentence) > MOST_WORDS)
      .map((sentence) => `${key}: ${wordsIn(sentence)} words: ${sentence}`),
  );

describe('what a participant reads', () => {
  it.each(inLanguage('en'))('is at grade 6 or below in English: %s', (_, one) => {
    expect(gradeOf(proseOf(one))).toBeLessThanOrEqual(HARDEST_GRADE);
  });

  it.each(inLanguage('es'))('is readable for most adults in Spanish: %s', (_, one) => {
    expect(infleszOf(proseOf(one))).toBeGreaterThanOrEqual(EASIEST_INFLESZ);
  });

  it.each(inLanguage('en'))('is so in each text by itself in English: %s', (_, one) => {
    const hard = alone(one, gradeOf).filter(({ measured }) => measured > HARDEST_GRADE);
    expect(hard.map(({ told }) => told)).toEqual([]);
  });

  it.each(inLanguage('es'))('is so in each text by itself in Spanish: %s', (_, one) => {
    const hard = alone(one, infleszOf).filter(({ measured }) => measured < EASIEST_INFLESZ);
    expect(hard.map(({ told }) => told)).toEqual([]);
  });

  it.each(inLanguage('en'))('is said in sentences of at most fifteen words: %s', (_, one) => {
    expect(tooLong(one)).toEqual([]);
  });

  it('is found where it is looked for', () => {
    const rooms = Object.keys(READ_BY_PARTICIPANTS);
    const empty = rooms.filter((room) => !read.some((one) => one.room === room && one.texts.length > 0));
    expect(empty).toEqual([]);
    const unused = read.flatMap(({ room, texts }) =>
      (READ_BY_PARTICIPANTS[room] ?? [])
        .filter((prefix) => !texts.some(([key]) => isBelow(key, [prefix])))
        .map((prefix) => `${room}: ${prefix}`),
    );
    expect(unused).toEqual([]);
  });
});

describe('the measure itself', () => {
  it('calls short plain words easy and long ones hard', () => {
    expect(gradeOf('You can stop at any time. Ask us.')).toBeLessThan(3);
    expect(
      gradeOf('Organizational confidentiality considerations necessitate authorization.'),
    ).toBeGreaterThan(12);
    expect(infleszOf('Usted decide. Puede parar cuando quiera.')).toBeGreaterThan(EASIEST_INFLESZ);
    expect(
      infleszOf('La confidencialidad institucional imposibilita autorizaciones extraordinarias.'),
    ).toBeLessThan(20);
  });
});
