import { describe, expect, it } from 'vitest';
import { k6 } from '../shipped/k6.ts';
import { phq9 } from '../shipped/phq-9.ts';
import { noAnswers } from './answer.ts';
import { setAnswer } from './answers.ts';
import type { Form, Item } from './form.ts';
import { matchWording } from './match-wording.ts';
import { score } from './scoring.ts';
import { aForm, anItem, coded, options } from './testing/forms.ts';

const list = (count: number, scored: boolean) =>
  options(...Array.from({ length: count }, (_, at) => coded(`a${at}`, scored ? at : undefined)));

const questions = (count: number, offered: number, scored = true): readonly Item[] =>
  Array.from({ length: count }, (_, at) =>
    anItem(`q${at + 1}`, 'choice', { options: list(offered, scored) }),
  );

const problemsOf = (form: Form, instrument = k6) => {
  const match = matchWording(instrument, form);
  return 'problems' in match ? match.problems.map(({ code, item, linkId }) => [code, item, linkId]) : [];
};

describe('wording that a site brings', () => {
  it('takes on the scoring, by order where it has no codes', () => {
    const match = matchWording(k6, aForm(questions(6, 5, false), { language: 'es' }));
    if (!('instrument' in match)) throw new Error('no match');
    const { instrument } = match;
    const answers = instrument.form.items.reduce(
      (at, { linkId }) => setAnswer(at, linkId, [coded('a3')]),
      noAnswers,
    );
    expect(score(instrument, answers).scales[0]).toMatchObject({ value: 18, flags: ['serious'] });
    expect([instrument.languages, instrument.needsOnCall, instrument.key]).toEqual([['es'], true, 'k6']);
  });

  it('is found by its codes in whatever order it stands', () => {
    const items = phq9.items.map(({ key, codes }, at) =>
      anItem(`x${key}`, 'choice', { codes, options: list(4, at % 2 === 0) }),
    );
    const match = matchWording(phq9, aForm(items.toReversed()));
    const linked =
      'instrument' in match ? match.instrument.items.map(({ key, linkId }) => linkId === `x${key}`) : [];
    expect(linked).toEqual(phq9.items.map(() => true));
  });

  it('may lack what is not counted', () => {
    expect(problemsOf(aForm(questions(9, 4)), phq9)).toEqual([]);
  });

  it('is refused with the item named when it is not the instrument', () => {
    expect(problemsOf(aForm(questions(5, 5)))).toEqual([['too-few-items', '6', undefined]]);
    expect(problemsOf(aForm(questions(7, 5)))).toEqual([['too-many-items', undefined, 'q7']]);
    expect(
      problemsOf(aForm([...questions(5, 5), anItem('q6', 'choice', { options: list(4, true) })])),
    ).toEqual([['wrong-range', '6', 'q6']]);
    const other = { codes: [{ system: 'http://loinc.org', code: '69737-5' }] };
    expect(problemsOf(aForm(questions(9, 4), other), phq9)).toEqual([
      ['another-instrument', undefined, undefined],
    ]);
  });

  it('is refused when one question carries the codes of two items', () => {
    const [first, second] = phq9.items;
    const both = anItem('q1', 'choice', {
      codes: [...(first?.codes ?? []), ...(second?.codes ?? [])],
      options: list(4, true),
    });
    const form = aForm([both, ...questions(9, 4).slice(1)]);
    expect(problemsOf(form, phq9).map(([code]) => code)).toContain('asked-twice');
  });
});
