import { describe, expect, test } from 'vitest';
import { NEVER, NEVER_SPANISH, NOT_FOR_PEOPLE } from '../../../../tests/architecture/person-first.ts';
import { inventWorld } from './invent-world.ts';
import type { Fact } from './types.ts';

const world = inventWorld({ seed: 3, today: '2026-11-24' });

interface Spoken {
  name: string;
  text: string;
  fact: Fact;
}

const spoken: readonly Spoken[] = world.facts.flatMap((fact) =>
  Object.entries<string>({ ...fact.words }).map(([name, text]) => ({ name, text, fact })),
);
const inLanguage = (language: 'en' | 'es') => spoken.filter(({ fact }) => fact.language === language);
const others = [
  ...world.participants.map(({ reachNote }) => reachNote ?? ''),
  ...world.caseloads.map(({ reason }) => reason),
  ...world.alongside.map(({ reason }) => reason),
  ...world.enrolments.flatMap(({ endReason, followUpWords }) => [endReason ?? '', followUpWords ?? '']),
];

describe('the words of the invented world', () => {
  test('put the person first in English', () => {
    const texts = [...inLanguage('en').map(({ text }) => text), ...others];
    const avoided = [...NEVER, ...NOT_FOR_PEOPLE];
    expect(texts.filter((text) => avoided.some(({ word }) => word.test(text.toLowerCase())))).toEqual([]);
  });

  test('put the person first in Spanish', () => {
    const texts = inLanguage('es').map(({ text }) => text.toLowerCase());
    expect(texts.filter((text) => NEVER_SPANISH.some(({ word }) => word.test(text)))).toEqual([]);
  });

  test('are Spanish for about a quarter of what people say', () => {
    const said = spoken.filter(({ name }) => name === 'said');
    const spanish = said.filter(({ fact }) => fact.language === 'es').length / said.length;
    expect(spanish).toBeGreaterThan(0.18);
    expect(spanish).toBeLessThan(0.34);
  });

  test('are in a language the person speaks', () => {
    const languages = new Map(world.participants.map((person) => [person.id, person.languages]));
    const own = ['said', 'wish', 'ask', 'what', 'title'];
    const foreign = spoken.filter(({ name, fact }) => {
      const spoke = languages.get(fact.participantId) ?? [];
      return own.includes(name) && fact.language !== null && !spoke.includes(fact.language);
    });
    expect(foreign).toEqual([]);
  });

  test('are in one language where a person’s strengths and what helps stand side by side', () => {
    const page = world.facts.filter(({ kind }) => ['strength', 'helps', 'signal'].includes(kind));
    const perPerson = Map.groupBy(page, ({ participantId }) => participantId);
    const mixed = [...perPerson.values()].filter(
      (facts) => new Set(facts.map(({ language }) => language)).size > 1,
    );
    expect(mixed).toEqual([]);
    expect(page.some(({ language }) => language === 'es')).toBe(true);
  });

  test('say in no note again that no message may be left: the person’s wish says it', () => {
    const notes = world.participants.filter(({ leaveMessage }) => !leaveMessage);
    expect(notes.filter(({ reachNote }) => /messag|voicemail|mensaje|recado/i.test(reachNote ?? ''))).toEqual(
      [],
    );
  });

  test('write no clock time of their own beside those the page tells', () => {
    expect(spoken.filter(({ text }) => /\d:\d\d/.test(text)).map(({ text }) => text)).toEqual([]);
  });

  test('say usted in Spanish, never tú', () => {
    const agreed = inLanguage('es').filter(({ name }) => name === 'agreed' || name === 'why');
    expect(agreed.length).toBeGreaterThan(100);
    expect(agreed.filter(({ text }) => /(?<!\p{L})(tú|tu|tus|te|ti|contigo)(?!\p{L})/iu.test(text))).toEqual(
      [],
    );
  });

  test('leave no gap and no loose end', () => {
    const odd = /[{}|]|\s{2}|undefined|null|\s[.,]|\.\.|^\p{Ll}|[^.!?…)]$/u;
    const sentences = spoken.filter(({ name }) => ['said', 'agreed', 'note'].includes(name));
    expect(sentences.filter(({ text }) => odd.test(text)).map(({ text }) => text)).toEqual([]);
  });

  test('are short sentences, easy to read', () => {
    const lengths = spoken
      .flatMap(({ text }) => text.split(/[.!?]+\s*/))
      .map((one) => one.split(/\s+/).length);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(mean).toBeLessThan(10);
    expect(lengths.filter((length) => length > 22)).toEqual([]);
  });

  test('are each person’s own: nobody says the same in two meetings', () => {
    const said = spoken.filter(({ name, fact }) => name === 'said' && fact.kind === 'contact');
    const perPerson = Map.groupBy(said, ({ fact, text }) => `${fact.participantId} ${text}`);
    const repeated = [...perPerson.values()].filter((times) => times.length > 1);
    expect(repeated.length / said.length).toBeLessThan(0.02);
    expect(new Set(said.map(({ text }) => text)).size / said.length).toBeGreaterThan(0.65);
  });

  test('name no message left for anyone who asked for none', () => {
    const quiet = new Set(world.participants.filter(({ leaveMessage }) => !leaveMessage).map(({ id }) => id));
    const left = spoken.filter(
      ({ name, text, fact }) =>
        name === 'note' && quiet.has(fact.participantId) && /left a short/i.test(text),
    );
    expect(left).toEqual([]);
  });
});
