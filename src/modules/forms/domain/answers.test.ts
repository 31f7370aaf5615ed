import { describe, expect, it } from 'vitest';
import { noAnswers, pathOf } from './answer.ts';
import {
  addRepetition,
  nextUnanswered,
  openQuestions,
  removeRepetition,
  resultOf,
  setAnswer,
  setAnswerOf,
  startAnswers,
  visibleItems,
} from './answers.ts';
import { isEnabled } from './enabling.ts';
import type { Condition } from './form.ts';
import { aForm, anItem, coded, no, options, text, whole, yes } from './testing/forms.ts';

const when = (...conditions: readonly Condition[]) => ({
  enableWhen: { behavior: 'all', conditions } as const,
});
const isYes = (question: string): Condition => ({ question, operator: '=', answer: yes });

const skipping = aForm([
  anItem('works', 'boolean', { required: true }),
  anItem('where', 'string', when(isYes('works'))),
  anItem('since', 'string', when({ question: 'where', operator: 'exists', answer: yes })),
]);

const household = aForm([
  anItem('person', 'group', {
    repeats: true,
    items: [
      anItem('name', 'string'),
      anItem('child', 'boolean'),
      anItem('school', 'string', when(isYes('child'))),
    ],
  }),
]);

describe('a question that depends on another', () => {
  it('is asked only while the other is answered so', () => {
    const path = 'where';
    expect(isEnabled(skipping, noAnswers, path)).toBe(false);
    expect(isEnabled(skipping, setAnswer(noAnswers, 'works', [yes]), path)).toBe(true);
    expect(isEnabled(skipping, setAnswer(noAnswers, 'works', [no]), path)).toBe(false);
  });

  it('keeps what was written while it is not asked, but leaves it out of the result', () => {
    const answers = {
      values: { works: [no], where: [text('at a bakery')], since: [text('May')] },
      repetitions: {},
    };
    expect(resultOf(skipping, answers).values).toEqual({ works: [no] });
    expect(resultOf(skipping, setAnswer(answers, 'works', [yes])).values).toMatchObject({
      since: [text('May')],
    });
  });

  it('is asked while no answer is the unwanted one, also before there is any', () => {
    const form = aForm([
      anItem('a', 'boolean'),
      anItem('b', 'string', when({ question: 'a', operator: '!=', answer: yes })),
    ]);
    expect(isEnabled(form, noAnswers, 'b')).toBe(true);
    expect(isEnabled(form, setAnswer(noAnswers, 'a', [yes]), 'b')).toBe(false);
  });

  it('is asked when any of its conditions holds, if it says so', () => {
    const conditions = [isYes('a'), isYes('b')];
    const form = aForm([
      anItem('a', 'boolean'),
      anItem('b', 'boolean'),
      anItem('c', 'string', { enableWhen: { behavior: 'any', conditions } }),
    ]);
    expect(isEnabled(form, setAnswer(noAnswers, 'b', [yes]), 'c')).toBe(true);
    expect(isEnabled(form, setAnswer(noAnswers, 'b', [no]), 'c')).toBe(false);
  });

  it('compares numbers and days', () => {
    const over = (question: string, answer: Condition['answer']) =>
      when({ question, operator: '>=', answer });
    const form = aForm([
      anItem('n', 'integer'),
      anItem('d', 'date'),
      anItem('many', 'string', over('n', whole(5))),
      anItem('late', 'string', over('d', { kind: 'date', value: '2025-02-01' })),
    ]);
    const answers = {
      values: { n: [whole(5)], d: [{ kind: 'date', value: '2025-01-31' }] },
      repetitions: {},
    } as const;
    expect([isEnabled(form, answers, 'many'), isEnabled(form, answers, 'late')]).toEqual([true, false]);
  });

  it('never makes two questions that wait for each other hang', () => {
    const not = (question: string): Condition => ({ question, operator: '!=', answer: yes });
    const form = aForm([anItem('a', 'boolean', when(not('b'))), anItem('b', 'boolean', when(not('a')))]);
    const both = { values: { a: [yes], b: [yes] }, repetitions: {} };
    expect(visibleItems(form, both).map(({ path }) => path)).toEqual(['b']);
  });

  it('looks at the answer in its own repetition', () => {
    const two = addRepetition(household, noAnswers, 'person');
    const answers = setAnswer(two, pathOf('child', [1]), [yes]);
    expect(isEnabled(household, answers, pathOf('school', [1]))).toBe(true);
    expect(isEnabled(household, answers, pathOf('school', [0]))).toBe(false);
  });

  it('looks at every repetition of another group', () => {
    const one = anItem('one', 'group', { repeats: true, items: [anItem('a', 'boolean')] });
    const other = anItem('other', 'group', {
      repeats: true,
      items: [anItem('b', 'string', when(isYes('a')))],
    });
    const answers = { values: { 'a@1': [yes] }, repetitions: { one: 2 } };
    expect(isEnabled(aForm([one, other]), answers, pathOf('b', [0]))).toBe(true);
  });

  it('is not asked while the group around it is not', () => {
    const group = anItem('g', 'group', { ...when(isYes('a')), items: [anItem('b', 'string')] });
    expect(isEnabled(aForm([anItem('a', 'boolean'), group]), noAnswers, 'b')).toBe(false);
  });
});

describe('a group that repeats', () => {
  const three = ['Ana', 'Ben', 'Cruz'].reduce(
    (answers, name, at) =>
      setAnswer(at === 0 ? answers : addRepetition(household, answers, 'person'), pathOf('name', [at]), [
        text(name),
      ]),
    noAnswers,
  );

  it('gives one back without touching the others', () => {
    const answers = removeRepetition(household, three, 'person', 1);
    expect(answers).toEqual({
      values: { 'name@0': [text('Ana')], 'name@1': [text('Cruz')] },
      repetitions: { person: 2 },
    });
  });

  it('has at least one, which removing empties', () => {
    const one = setAnswer(noAnswers, pathOf('name', [0]), [text('Ana')]);
    expect(removeRepetition(household, one, 'person', 0)).toEqual(noAnswers);
    expect(openQuestions(household, noAnswers)).toHaveLength(2);
  });

  it('leaves out of the result what nobody filled in', () => {
    const answers = setAnswer(three, pathOf('name', [1]), []);
    expect(resultOf(household, answers).values).toEqual({
      'name@0': [text('Ana')],
      'name@1': [text('Cruz')],
    });
  });

  it('opens a new one with its initial values', () => {
    const form = aForm([
      anItem('g', 'group', { repeats: true, items: [anItem('a', 'boolean', { initial: [no] })] }),
    ]);
    expect(addRepetition(form, startAnswers(form), 'g').values).toEqual({ 'a@0': [no], 'a@1': [no] });
  });
});

describe('a question that asks more with each answer', () => {
  const form = aForm([
    anItem('fruit', 'choice', {
      repeats: true,
      options: options(coded('apple'), coded('pear'), coded('plum')),
      items: [anItem('many', 'integer')],
    }),
  ]);

  it('keeps what was said of an answer that stays', () => {
    const two = setAnswerOf(form, noAnswers, 'fruit', [coded('apple'), coded('pear')]);
    const counted = setAnswer(setAnswer(two, 'many@0', [whole(1)]), 'many@1', [whole(2)]);
    const answers = setAnswerOf(form, counted, 'fruit', [coded('pear'), coded('plum')]);
    expect(answers.values).toEqual({ fruit: [coded('pear'), coded('plum')], 'many@0': [whole(2)] });
  });

  it('asks it of the answer it depends on, not of those beside it', () => {
    const which = when({ question: 'fruit', operator: '=', answer: coded('pear') });
    const ripe = anItem('ripe', 'boolean', which);
    const asking = aForm(form.items.map((item) => ({ ...item, items: [ripe] })));
    const answers = setAnswer(noAnswers, 'fruit', [coded('apple'), coded('pear')]);
    expect([0, 1].map((at) => isEnabled(asking, answers, pathOf('ripe', [at])))).toEqual([false, true]);
  });
});

describe('the next question', () => {
  it('is the first without an answer, then the first after where one is', () => {
    const answers = setAnswer(noAnswers, 'works', [yes]);
    expect(nextUnanswered(skipping, noAnswers)?.path).toBe('works');
    expect(nextUnanswered(skipping, answers)?.path).toBe('where');
    expect(nextUnanswered(skipping, answers, { requiredOnly: true })).toBeUndefined();
  });

  it('goes round to what was skipped', () => {
    const form = aForm([anItem('a', 'string'), anItem('b', 'string')]);
    const answers = setAnswer(noAnswers, 'b', [text('x')]);
    expect(nextUnanswered(form, answers, { after: 'b' })?.path).toBe('a');
  });

  it('is never one that cannot be answered or is not shown', () => {
    const form = aForm([anItem('a', 'string', { readOnly: true }), anItem('b', 'string', { hidden: true })]);
    expect(nextUnanswered(form, noAnswers)).toBeUndefined();
  });
});

describe('a path', () => {
  it('is never the same for two places', () => {
    const paths = [
      pathOf('a@0'),
      pathOf('a', [0]),
      pathOf('a@', [0]),
      pathOf('a@@0'),
      pathOf('a', [0, 1]),
      pathOf('a@0', [1]),
    ];
    expect(new Set(paths).size).toBe(paths.length);
  });
});
