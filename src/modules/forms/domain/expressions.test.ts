import { beforeAll, describe, expect, it } from 'vitest';
import type { PathLanguage } from '../../../fhir/path-language.ts';
import { loadPathLanguage } from '../../../fhir/path-language.ts';
import { noAnswers, pathOf } from './answer.ts';
import { addRepetition, resultOf, setAnswer, visibleItems } from './answers.ts';
import { fillerOf } from './expressions.ts';
import { needsExpressions } from './form.ts';
import { fillerWith } from './language-filler.ts';
import { aForm, anItem, coded, options, text, whole } from './testing/forms.ts';
import { validate } from './validate.ts';

let language: PathLanguage;
beforeAll(async () => {
  language = await loadPathLanguage();
});

const answerTo = (linkId: string) => `%resource.item.where(linkId='${linkId}').answer.value`;
const calculated = (linkId: string, expression: string, more = {}) =>
  anItem(linkId, 'integer', { readOnly: true, expressions: { calculated: expression }, ...more });

describe('a calculated answer', () => {
  it('follows what it is calculated from, over several steps', () => {
    const form = aForm([
      calculated('c', `${answerTo('b')} + 1`),
      calculated('b', `${answerTo('a')} * 2`),
      anItem('a', 'integer'),
    ]);
    const filler = fillerWith(form, language);
    const first = filler.settle(setAnswer(noAnswers, 'a', [whole(3)]));
    expect(first.answers.values).toMatchObject({ b: [whole(6)], c: [whole(7)] });
    const none = filler.settle(setAnswer(first.answers, 'a', []), first.computed);
    expect(none.answers.values).toEqual({});
  });

  it('stays as a person changed it, where the item lets them', () => {
    const form = aForm([anItem('a', 'integer'), calculated('b', answerTo('a'), { readOnly: false })]);
    const filler = fillerWith(form, language);
    const first = filler.settle(setAnswer(noAnswers, 'a', [whole(3)]));
    const byHand = setAnswer(setAnswer(first.answers, 'b', [whole(9)]), 'a', [whole(4)]);
    expect(filler.settle(byHand, first.computed).answers.values.b).toEqual([whole(9)]);
  });

  it('that leans on itself is told and taken out, and never hangs', () => {
    const form = aForm([
      anItem('a', 'integer', { initial: [whole(1)] }),
      calculated('b', `iif(${answerTo('c')}.exists(), ${answerTo('c')}, 0) + 1`),
      calculated('c', `${answerTo('b')} + 1`),
    ]);
    const { answers, computed } = fillerWith(form, language).open();
    expect(computed.errors.map(({ linkId, code }) => `${linkId} ${code}`)).toEqual(['b cycle', 'c cycle']);
    expect(answers.values).toEqual({ a: [whole(1)] });
  });

  it('that cannot be evaluated is told with its item, and leaves the others alone', () => {
    const form = aForm([calculated('bad', '1 +'), calculated('good', '1 + 1'), calculated('odd', "'x'")]);
    const { answers, computed } = fillerWith(form, language).open();
    expect(computed.errors.map(({ linkId, code }) => `${linkId} ${code}`)).toEqual([
      'bad cannot-evaluate',
      'odd wrong-kind',
    ]);
    expect(answers.values).toEqual({ good: [whole(2)] });
  });

  it('sums what answers count, in codings and in plain values', () => {
    const plain = [
      { value: text('never'), score: 0 },
      { value: text('often'), score: 3 },
    ];
    const form = aForm([
      anItem('a', 'choice', { options: options(coded('x', 1), coded('y', 2)) }),
      anItem('b', 'string', { options: plain }),
      calculated('sum', '%resource.item.answer.weight().sum()'),
    ]);
    const answers = { values: { a: [coded('y', 2)], b: [text('often')] }, repetitions: {} };
    expect(fillerWith(form, language).settle(answers).answers.values.sum).toEqual([whole(5)]);
  });

  it('has variables of its own repetition, and nothing for names that nobody defines', () => {
    const variables = [{ name: 'x', expression: "item.where(linkId='n').answer.value" }];
    const form = aForm([
      anItem('g', 'group', {
        repeats: true,
        expressions: { variables },
        items: [anItem('n', 'integer'), calculated('twice', '%x * 2'), calculated('none', '%y + 1')],
      }),
    ]);
    const two = addRepetition(form, setAnswer(noAnswers, pathOf('n', [0]), [whole(2)]), 'g');
    const { answers, computed } = fillerWith(form, language).settle(
      setAnswer(two, pathOf('n', [1]), [whole(5)]),
    );
    expect([answers.values['twice@0'], answers.values['twice@1']]).toEqual([[whole(4)], [whole(10)]]);
    expect(computed.errors).toEqual([]);
  });

  it('does not see the answers of what is not asked', () => {
    const never = {
      behavior: 'all',
      conditions: [{ question: 'b', operator: '=', answer: whole(1) }],
    } as const;
    const form = aForm([
      anItem('a', 'integer', { enableWhen: never }),
      anItem('b', 'integer'),
      calculated('count', `${answerTo('a')}.count()`),
    ]);
    const { answers } = fillerWith(form, language).settle(setAnswer(noAnswers, 'a', [whole(7)]));
    expect(answers.values.count).toEqual([whole(0)]);
  });
});

describe('an expression that switches', () => {
  const form = aForm([
    anItem('a', 'integer'),
    anItem('b', 'string', { required: true, expressions: { enableWhen: `${answerTo('a')} > 2` } }),
  ]);

  it('an item on and off, and its answer leaves when it is off', () => {
    const filler = fillerWith(form, language);
    const off = filler.settle({ values: { a: [whole(2)], b: [text('secret')] }, repetitions: {} });
    expect(visibleItems(form, off.answers, off.computed).map(({ path }) => path)).toEqual(['a']);
    expect(resultOf(form, off.answers, off.computed).values).toEqual({ a: [whole(2)] });
    const on = filler.settle(setAnswer(off.answers, 'a', [whole(3)]), off.computed);
    expect(resultOf(form, on.answers, on.computed).values).toMatchObject({ b: [text('secret')] });
  });
});

describe('an expression that fills or offers', () => {
  it('fills once, when the form opens, and never over what is there', () => {
    const form = aForm([
      anItem('a', 'string', { expressions: { initial: "'hello'" } }),
      anItem('b', 'string', { expressions: { initial: `${answerTo('a')} & '!'` } }),
    ]);
    const filler = fillerWith(form, language);
    const { answers, computed } = filler.open();
    expect(answers.values).toEqual({ a: [text('hello')], b: [text('hello!')] });
    const cleared = filler.settle(setAnswer(answers, 'a', []), computed);
    expect(cleared.answers.values.a).toBeUndefined();
    expect(filler.open(setAnswer(noAnswers, 'a', [text('mine')])).answers.values).toEqual({
      a: [text('mine')],
    });
  });

  it('offers what earlier answers say, and nothing else is taken', () => {
    const form = aForm([
      anItem('a', 'string', { repeats: true }),
      anItem('b', 'choice', { expressions: { options: answerTo('a') } }),
    ]);
    const answers = { values: { a: [text('x'), text('y')], b: [text('z')] }, repetitions: {} };
    const settled = fillerWith(form, language).settle(answers);
    expect(settled.computed.options.b?.map(({ value }) => value)).toEqual([text('x'), text('y')]);
    expect(validate(form, settled.answers, settled.computed).map(({ code }) => code)).toEqual([
      'not-offered',
    ]);
  });
});

describe('a rule over several answers', () => {
  it('is a problem when it is broken, and only then', () => {
    const constraint = {
      key: 'order',
      expression: `${answerTo('from')} <= ${answerTo('to')}`,
      severity: 'error',
      human: { text: 'From comes before to.' },
    } as const;
    const form = aForm([anItem('from', 'integer'), anItem('to', 'integer')], {
      expressions: { constraints: [constraint] },
    });
    const filler = fillerWith(form, language);
    const codes = (from: number, to: number) => {
      const { answers, computed } = filler.settle({
        values: { from: [whole(from)], to: [whole(to)] },
        repetitions: {},
      });
      return validate(form, answers, computed).map(({ code }) => code);
    };
    expect([codes(2, 1), codes(1, 2)]).toEqual([['constraint'], []]);
  });
});

describe('what a person answered', () => {
  it('is never written to, however deep it is frozen', () => {
    const amount = Object.freeze({ value: 3, unit: 'kg' });
    const expression = `%questionnaire.contained[0].id & (${answerTo('a')}.value).toString()`;
    const form = aForm(
      [anItem('a', 'quantity'), anItem('b', 'string', { expressions: { calculated: expression } })],
      {
        contained: [Object.freeze({ resourceType: 'Basic', id: 'x' })],
      },
    );
    const answers = Object.freeze({
      values: { a: [{ kind: 'quantity', value: amount } as const] },
      repetitions: {},
    });
    const settled = fillerWith(form, language).settle(answers);
    expect(settled.computed.errors).toEqual([]);
    expect(settled.answers.values.b).toEqual([text('x3')]);
    expect(Object.getOwnPropertyNames(amount)).toEqual(['value', 'unit']);
  });
});

describe('a form without expressions', () => {
  it('needs no language, and opens with its initial answers', async () => {
    const form = aForm([anItem('a', 'integer', { initial: [whole(1)] })]);
    expect(needsExpressions(form)).toBe(false);
    const filler = await fillerOf(form);
    expect(filler.open()).toMatchObject({ answers: { values: { a: [whole(1)] } }, computed: { errors: [] } });
  });
});

describe('the language', () => {
  it('asks no server: what would need one is an error', () => {
    const node = { resourceType: 'QuestionnaireResponse', subject: { reference: 'Patient/1' } };
    const focus = { node, base: 'QuestionnaireResponse' };
    expect(() => language.evaluate(focus, 'subject.resolve()', {})).toThrow();
    expect(() => language.evaluate(focus, "%x.memberOf('urn:v')", { x: [{ code: 'a' }] })).toThrow();
  });
});
