import { expect, test } from 'vitest';
import { allItems } from './form.ts';
import { readBrought } from './read-brought.ts';

const address = 'urn:test:how-often';
const questionnaire = (over: object = {}) => ({
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'Evenings',
  item: [{ linkId: 'walks', type: 'choice', text: 'I walk', answerValueSet: address }],
  ...over,
});
const concept = [
  { code: 'a', display: 'Seldom' },
  { code: 'b', display: 'Often' },
];
const valueSet = (over: object) => ({ resourceType: 'ValueSet', url: address, status: 'active', ...over });
const listed = valueSet({ compose: { include: [{ system: 'urn:test', concept }] } });
const bundle = (...resources: readonly unknown[]) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
});

function answersIn(json: unknown): (string | undefined)[] {
  const { reading } = readBrought(json);
  const items = 'form' in reading ? allItems(reading.form) : [];
  return items.flatMap(({ options = [] }) =>
    options.map(({ value }) => (value.kind === 'coding' ? value.value.display : undefined)),
  );
}

const refusalsOf = (json: unknown) => {
  const { reading } = readBrought(json);
  return 'refusals' in reading ? reading.refusals.map(({ linkId, feature }) => `${feature} @ ${linkId}`) : [];
};

test('a form whose list of answers came along offers those answers, whichever of the two stands first', () => {
  expect(answersIn(bundle(questionnaire(), listed))).toEqual(['Seldom', 'Often']);
  expect(answersIn(bundle(listed, questionnaire()))).toEqual(['Seldom', 'Often']);
  expect(answersIn(bundle(bundle(listed), questionnaire()))).toEqual(['Seldom', 'Often']);
});

test('a list that another program wrote out is taken whole, and a page of a longer one is not', () => {
  const contains = concept.map((one) => ({ ...one, system: 'urn:test' }));
  const whole = valueSet({ expansion: { total: 2, contains } });
  expect(answersIn(bundle(questionnaire(), whole))).toEqual(['Seldom', 'Often']);
  const page = valueSet({ expansion: { total: 900, contains } });
  expect(refusalsOf(bundle(questionnaire(), page))).toEqual(['rule-value-set @ walks']);
});

test('a form by itself is refused at the item whose list lies elsewhere', () => {
  expect(refusalsOf(questionnaire())).toEqual(['external-value-set @ walks']);
  const other = { ...listed, url: 'urn:test:something-else' };
  expect(refusalsOf(bundle(questionnaire(), other))).toEqual(['external-value-set @ walks']);
});

test('a list that came along as a rule only is refused at its item, and said to be a rule', () => {
  const filter = [{ property: 'parent', op: '=', value: 'a' }];
  const rule = valueSet({ compose: { include: [{ system: 'urn:test', filter }] } });
  expect(refusalsOf(bundle(questionnaire(), rule))).toEqual(['rule-value-set @ walks']);
});

test('of two forms at once neither is taken, and without any form nothing is', () => {
  const two = bundle(questionnaire(), questionnaire({ title: 'Mornings' }), listed);
  expect(readBrought(two).reading).toMatchObject({
    refusals: [{ feature: 'several-questionnaires', detail: 'Evenings, Mornings' }],
  });
  expect(refusalsOf(bundle(listed))).toEqual(['not-a-questionnaire @ null']);
});
