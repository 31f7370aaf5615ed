import { describe, expect, it } from 'vitest';
import type { Answer } from './answer.ts';
import { noAnswers, pathOf } from './answer.ts';
import { addRepetition, setAnswer } from './answers.ts';
import type { Item } from './form.ts';
import { aForm, anItem, coded, options, text, whole, yes } from './testing/forms.ts';
import { validate } from './validate.ts';

const problemsOf = (item: Item, ...answers: readonly Answer[]) =>
  validate(aForm([item]), setAnswer(noAnswers, item.linkId, answers)).map(({ code }) => code);

const day = (value: string): Answer => ({ kind: 'date', value });

describe('what is wrong with an answer', () => {
  it('is that there is none where one is needed', () => {
    expect(problemsOf(anItem('a', 'string', { required: true }))).toEqual(['required']);
    expect(problemsOf(anItem('a', 'string', { required: true, hidden: true }))).toEqual([]);
    expect(problemsOf(anItem('a', 'string', { required: true, readOnly: true }))).toEqual([]);
  });

  it('is nothing for what is not asked', () => {
    const item = anItem('b', 'string', {
      required: true,
      enableWhen: { behavior: 'all', conditions: [{ question: 'a', operator: '=', answer: yes }] },
    });
    expect(validate(aForm([anItem('a', 'boolean'), item]), noAnswers)).toEqual([]);
  });

  it('is that it is of another kind, or cannot be read', () => {
    expect(problemsOf(anItem('a', 'integer'), text('5'))).toEqual(['wrong-kind']);
    expect(problemsOf(anItem('a', 'date'), day('2025-02-30'))).toEqual(['not-readable']);
    expect(problemsOf(anItem('a', 'time'), { kind: 'time', value: '24:00:00' })).toEqual(['not-readable']);
    expect(problemsOf(anItem('a', 'string'), text('  '))).toEqual(['not-readable']);
    expect(problemsOf(anItem('a', 'integer'), whole(1.5))).toEqual(['not-readable']);
    expect(problemsOf(anItem('a', 'date'), day('2025-02'))).toEqual([]);
  });

  it('is that it is not among those offered, unless own words are welcome', () => {
    const offered = { options: options(coded('a'), coded('b')) };
    expect(problemsOf(anItem('q', 'choice', offered), coded('c'))).toEqual(['not-offered']);
    expect(problemsOf(anItem('q', 'choice', offered), text('mine'))).toEqual(['not-offered']);
    expect(problemsOf(anItem('q', 'open-choice', offered), text('mine'))).toEqual([]);
    expect(problemsOf(anItem('q', 'open-choice', offered), coded('c'))).toEqual(['not-offered']);
  });

  it('is that it is beyond its limits', () => {
    const limits = { min: whole(0), max: whole(10), step: 5 };
    expect(problemsOf(anItem('a', 'integer', { limits }), whole(-5))).toEqual(['too-small']);
    expect(problemsOf(anItem('a', 'integer', { limits }), whole(15))).toEqual(['too-large']);
    expect(problemsOf(anItem('a', 'integer', { limits }), whole(3))).toEqual(['not-a-step']);
    expect(
      problemsOf(anItem('a', 'decimal', { limits: { step: 0.1 } }), { kind: 'decimal', value: 0.3 }),
    ).toEqual([]);
    const exact = anItem('a', 'decimal', { limits: { decimalPlaces: 1 } });
    expect(problemsOf(exact, { kind: 'decimal', value: 1.25 })).toEqual(['too-many-decimals']);
    const name = anItem('a', 'string', { limits: { minLength: 2, maxLength: 3, pattern: '[a-z]+' } });
    expect(problemsOf(name, text('x'))).toEqual(['too-short']);
    expect(problemsOf(name, text('ABCD'))).toEqual(['too-long', 'not-in-pattern']);
    expect(problemsOf(name, text('abc'))).toEqual([]);
    const since = anItem('a', 'date', { limits: { min: day('2025-01-01') } });
    expect(problemsOf(since, day('2024-12-31'))).toEqual(['too-small']);
  });

  it('is that there are too many or too few, or one that stands alone stands with others', () => {
    expect(problemsOf(anItem('a', 'integer'), whole(1), whole(2))).toEqual(['too-many']);
    const two = anItem('a', 'integer', { repeats: true, limits: { minOccurs: 2, maxOccurs: 2 } });
    expect(problemsOf(two, whole(1))).toEqual(['too-few']);
    expect(problemsOf(two, whole(1), whole(2))).toEqual([]);
    expect(problemsOf(two, whole(1), whole(2), whole(3))).toEqual(['too-many']);
    const none = { value: coded('none'), exclusive: true };
    const any = anItem('a', 'choice', { repeats: true, options: [...options(coded('x')), none] });
    expect(problemsOf(any, coded('x'), coded('none'))).toEqual(['not-alone']);
  });

  it('is that a group that must be filled is empty, or repeats too often', () => {
    const group = anItem('g', 'group', {
      required: true,
      repeats: true,
      limits: { maxOccurs: 1 },
      items: [anItem('a', 'string')],
    });
    const form = aForm([group]);
    expect(validate(form, noAnswers)).toEqual([{ path: 'g', linkId: 'g', code: 'required' }]);
    const two = setAnswer(addRepetition(form, noAnswers, 'g'), pathOf('a', [1]), [text('x')]);
    expect(validate(form, two)).toEqual([{ path: 'g', linkId: 'g', code: 'too-many', wanted: 1 }]);
  });

  it('is that it answers something the form does not ask', () => {
    const form = aForm([anItem('a', 'string'), anItem('g', 'group')]);
    const answers = { values: { b: [text('x')], g: [text('y')], 'a@0': [text('z')] }, repetitions: { a: 3 } };
    expect(validate(form, answers).map(({ path, code }) => `${path} ${code}`)).toEqual([
      'b not-in-form',
      'g not-in-form',
      'a@0 not-in-form',
      'a not-in-form',
    ]);
  });

  it('is a number of repetitions that would fill the memory', () => {
    const form = aForm([anItem('g', 'group', { repeats: true, items: [anItem('a', 'string')] })]);
    const answers = { values: {}, repetitions: { g: 1e12 } };
    expect(validate(form, answers)).toEqual([{ path: 'g', linkId: 'g', code: 'too-many', wanted: 200 }]);
  });
});
