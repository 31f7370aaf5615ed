import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from './answer.ts';
import { resultOf } from './answers.ts';
import { enabledPaths } from './enabling.ts';
import type { Condition, Form, Item, Option, Phrase } from './form.ts';
import { itemKinds, say } from './form.ts';
import { flatten, placesOf } from './places.ts';
import { present } from './present.ts';
import { readQuestionnaire } from './read-questionnaire.ts';
import { readResponse, toResponse } from './response.ts';
import { aForm, anItem, yes } from './testing/forms.ts';
import { validAnswers } from './testing/valid-answers.ts';
import { toQuestionnaire } from './to-questionnaire.ts';
import { validate } from './validate.ts';

const overWire = (json: unknown): unknown => JSON.parse(JSON.stringify(json));

const name = fc.oneof(
  fc.stringMatching(/^[a-z]{1,6}$/),
  fc.constantFrom('a@0', '@', 'x/1', 'constructor', '__proto__'),
);
const words = fc.string({ minLength: 1, maxLength: 12 });
const phrase: fc.Arbitrary<Phrase> = fc
  .record({ text: words, es: fc.option(words, { nil: undefined }) })
  .map(({ text, es }) => (es === undefined ? { text } : { text, translations: { es } }));

const option: fc.Arbitrary<Option> = fc
  .record({
    code: words,
    score: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
    label: phrase,
  })
  .map(({ code, score, label }) => ({
    value: { kind: 'coding', value: { system: 'urn:t', code, display: label.text, ...present({ score }) } },
    ...(label.translations ? { label } : {}),
  }));

const byCode = ({ value }: Option): string =>
  JSON.stringify(value.kind === 'coding' ? value.value.code : value);
const offered = fc.uniqueArray(option, { minLength: 1, maxLength: 4, selector: byCode });

const kinds = fc.constantFrom(...itemKinds.filter((kind) => kind !== 'group' && kind !== 'display'));

/** A question or a group; names come later, so that each is there once. */
const item = fc.letrec<{ item: Item; question: Item; group: Item }>((tie) => ({
  item: fc.oneof({ maxDepth: 3, withCrossShrink: true }, tie('question'), tie('group')),
  question: fc
    .record({
      kind: kinds,
      text: phrase,
      help: fc.option(phrase, { nil: undefined }),
      prefix: fc.option(phrase, { nil: undefined }),
      required: fc.boolean(),
      repeats: fc.boolean(),
      options: offered,
      items: fc.oneof({ maxDepth: 2 }, fc.constant([]), fc.array(tie('item'), { maxLength: 2 })),
    })
    .map(({ kind, options, text, required, repeats, items, ...maybe }) =>
      anItem('', kind, {
        text,
        required,
        repeats,
        items,
        options: kind === 'choice' || kind === 'open-choice' ? options : [],
        ...present(maybe),
      }),
    ),
  group: fc
    .record({
      repeats: fc.boolean(),
      items: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
      text: phrase,
    })
    .map(({ repeats, items, text }) => anItem('', 'group', { repeats, items, text })),
})).item;

/** Gives every item a name of its own. */
function named(items: readonly Item[], names: string[]): readonly Item[] {
  return items.map((one, at) => {
    const linkId = names.pop() ?? `${at}-${names.length}`;
    return { ...one, linkId, items: named(one.items, names) };
  });
}

const count = (items: readonly Item[]): number => items.reduce((sum, one) => sum + 1 + count(one.items), 0);

/** Some items wait for an answer of another, before or after them. */
function skipping(
  items: readonly Item[],
  questions: readonly Item[],
  picks: readonly number[],
): readonly Item[] {
  return items.map((one, at) => {
    const asked = questions[(picks[at % picks.length] ?? 0) % Math.max(1, questions.length)];
    const condition: Condition | undefined = asked && {
      question: asked.linkId,
      operator: 'exists',
      answer: yes,
    };
    const waits = condition !== undefined && asked !== one && (picks[at % picks.length] ?? 0) % 3 === 0;
    return {
      ...one,
      ...(waits ? { enableWhen: { behavior: 'all' as const, conditions: [condition] } } : {}),
      items: skipping(one.items, questions, picks.slice(1).concat(picks.slice(0, 1))),
    };
  });
}

const all = (items: readonly Item[]): readonly Item[] => items.flatMap((one) => [one, ...all(one.items)]);

const form: fc.Arbitrary<Form> = fc
  .array(item, { minLength: 1, maxLength: 4 })
  .chain((items) =>
    fc.record({
      items: fc.constant(items),
      names: fc.uniqueArray(name, { minLength: count(items), maxLength: count(items) }),
      picks: fc.array(fc.nat(), { minLength: 3, maxLength: 5 }),
      title: phrase,
      language: fc.constantFrom('en', 'es'),
    }),
  )
  .map(({ items, names, picks, title, language }) => {
    const unique = named(items, [...names]);
    const questions = all(unique).filter(({ kind }) => kind !== 'group');
    return aForm(skipping(unique, questions, picks), { title, language, url: 'urn:t', version: '1' });
  });

/** Answers at every place there is, asked or not. */
function anywhere(of: Form): fc.Arbitrary<Answers> {
  const groups = all(of.items).filter(({ kind, repeats }) => kind === 'group' && repeats);
  const counts = fc.array(fc.integer({ min: 1, max: 3 }), {
    minLength: groups.length,
    maxLength: groups.length,
  });
  return counts.chain((repeated) => {
    const repetitions = Object.fromEntries(
      flatten(placesOf(of, { values: {}, repetitions: {} }))
        .filter(({ item: one }) => groups.includes(one))
        .map(({ path }, at) => [path, repeated[at % repeated.length] ?? 1]),
    );
    const places = flatten(placesOf(of, { values: {}, repetitions })).filter(
      ({ item: one }) => one.kind !== 'group',
    );
    const answers = places.map(({ item: one, path }) =>
      fc
        .option(validAnswers(one), { nil: [] as readonly Answer[], freq: 3 })
        .map((given) => [path, given] as const),
    );
    return fc.tuple(...answers).map((entries) => ({
      values: Object.fromEntries(entries.filter(([, given]) => given.length > 0)),
      repetitions,
    }));
  });
}

const filled = form.chain((of) => anywhere(of).map((answers) => [of, answers] as const));

describe('any form and any answers', () => {
  it('the form goes out as FHIR and comes back the same', () => {
    fc.assert(
      fc.property(form, (of) => {
        const reading = readQuestionnaire(overWire(toQuestionnaire(of)));
        expect('form' in reading ? reading.form : reading).toEqual(of);
      }),
    );
  });

  it('the answers go out as FHIR and come back the same', () => {
    fc.assert(
      fc.property(filled, ([of, answers]) => {
        const back = readResponse(of, overWire(toResponse(of, answers)));
        expect(back).toEqual({ answers: resultOf(of, answers), unknown: [] });
      }),
    );
  });

  it('an answer to what is not asked never leaves', () => {
    fc.assert(
      fc.property(filled, ([of, answers]) => {
        const enabled = enabledPaths(of, answers);
        const asked = flatten(placesOf(of, answers)).filter(({ path }) => enabled.has(path));
        const secret = flatten(placesOf(of, answers))
          .filter(({ path }) => !enabled.has(path))
          .flatMap(({ item: { linkId }, values }) => (values.length > 0 ? [linkId] : []));
        const open = new Set(asked.map(({ item: { linkId } }) => linkId));
        const sent = JSON.stringify(toResponse(of, answers));
        const leaked = secret
          .filter((linkId) => !open.has(linkId))
          .filter((one) => sent.includes(`"linkId":${JSON.stringify(one)}`));
        expect(leaked).toEqual([]);
      }),
    );
  });

  it('what is kept is kept once more unchanged, and has no more wrong with it than before', () => {
    fc.assert(
      fc.property(filled, ([of, answers]) => {
        const result = resultOf(of, answers);
        expect(resultOf(of, result)).toEqual(result);
        const wrong = validate(of, result).filter(({ code }) => code !== 'required');
        expect(wrong).toEqual([]);
      }),
    );
  });
});

describe('words in several languages', () => {
  it('are said in the language, one near it, or as they were written', () => {
    const both = { text: 'Yes', translations: { es: 'Sí' } };
    expect([say(both, 'es'), say(both, 'es-MX'), say(both, 'en'), say(both, 'fr')]).toEqual([
      'Sí',
      'Sí',
      'Yes',
      'Yes',
    ]);
  });
});
