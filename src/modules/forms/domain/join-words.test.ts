import { describe, expect, it } from 'vitest';
import type { Form, Item, Option } from './form.ts';
import { languagesOf, say } from './form.ts';
import { asksTheSame, joinWords } from './join-words.ts';
import { readQuestionnaire } from './read-questionnaire.ts';
import { aForm, anItem } from './testing/forms.ts';
import { toQuestionnaire } from './to-questionnaire.ts';

const offered = (...words: readonly string[]): readonly Option[] =>
  words.map((display, score) => ({
    value: { kind: 'coding', value: { system: 'urn:t', code: `c${score}`, display, score } },
  }));

const english = (more: Partial<Item> = {}): Form =>
  aForm(
    [
      anItem('walks', 'choice', {
        text: { text: 'I walk' },
        help: { text: 'Any day' },
        options: offered('Seldom', 'Often'),
        ...more,
      }),
    ],
    { language: 'en', title: { text: 'Walking' } },
  );
const spanish = (): Form =>
  aForm(
    [
      anItem('walks', 'choice', {
        text: { text: 'Camino' },
        help: { text: 'Cualquier día' },
        options: offered('Pocas veces', 'Muchas veces'),
      }),
    ],
    { language: 'es', title: { text: 'Caminar' } },
  );

function spoken(form: Form | undefined, language: string): string[] {
  const [item] = form?.items ?? [];
  const phrases = [form?.title, item?.text, item?.help, ...(item?.options.map(({ label }) => label) ?? [])];
  return phrases.map((phrase) => (phrase ? say(phrase, language) : '?'));
}

const inEnglish = ['Walking', 'I walk', 'Any day', 'Seldom', 'Often'];
const inSpanish = ['Caminar', 'Camino', 'Cualquier día', 'Pocas veces', 'Muchas veces'];

describe('a form that comes in a second language', () => {
  it.each([
    ['Spanish after English', spanish(), english()],
    ['English after Spanish', english(), spanish()],
  ])('is one form in both: %s', (_, brought, here) => {
    const joined = joinWords(brought, here);
    expect([...languagesOf(joined ?? brought)].sort()).toEqual(['en', 'es']);
    expect(spoken(joined, 'en')).toEqual(inEnglish);
    expect(spoken(joined, 'es')).toEqual(inSpanish);
  });

  it('goes out with both languages and comes back the same', () => {
    const joined = joinWords(spanish(), english());
    if (!joined) throw new Error('not joined');
    const reading = readQuestionnaire(JSON.parse(JSON.stringify(toQuestionnaire(joined))));
    expect('form' in reading && reading.form).toEqual(joined);
  });

  it('takes the words along when a form in both comes after one with a third', () => {
    const both = joinWords(spanish(), english());
    const french = aForm(english().items, { language: 'fr' });
    expect(both && languagesOf(joinWords(french, both) ?? french)).toEqual(['fr', 'es', 'en']);
  });

  it('adds nothing where the language is there already', () => {
    expect(joinWords(english(), english())).toBeUndefined();
  });

  it('stays by itself where it asks something else', () => {
    const others = [
      english({ linkId: 'runs' }),
      english({ kind: 'integer', options: [] }),
      english({ options: offered('Never', 'Seldom', 'Often') }),
      english({ options: offered('Seldom', 'Often').toReversed() }),
    ];
    expect(others.filter((other) => joinWords(spanish(), other))).toEqual([]);
    expect(joinWords(spanish(), aForm([...english().items, anItem('more', 'text')]))).toBeUndefined();
  });

  it('keeps a translation only while the words it translates are the same', () => {
    const both = joinWords(spanish(), english());
    if (!both) throw new Error('not joined');
    expect(spoken(joinWords(english(), both), 'es')).toEqual(inSpanish);
    expect(joinWords(english({ text: { text: 'I walk at night' } }), both)).toBeUndefined();
  });
});

describe('two forms', () => {
  it('ask the same whatever language they ask it in', () => {
    expect(asksTheSame(english(), spanish())).toBe(true);
    expect(asksTheSame(english(), english({ text: { text: 'I run' } }))).toBe(false);
  });
});
