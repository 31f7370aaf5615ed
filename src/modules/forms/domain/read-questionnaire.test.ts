import { describe, expect, it } from 'vitest';
import { say } from './form.ts';
import { readQuestionnaire } from './read-questionnaire.ts';
import { refusedFeatures } from './refusals.ts';

const CORE = 'http://hl7.org/fhir/StructureDefinition/';
const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';

const withItems = (...item: readonly object[]) => ({ resourceType: 'Questionnaire', status: 'active', item });
const asked = (more: object) => withItems({ linkId: 'q', type: 'string', ...more });
const expression = (url: string, text: string, language = 'text/fhirpath', name?: string) => ({
  url,
  valueExpression: { language, expression: text, ...(name ? { name } : {}) },
});

const refusalsOf = (json: unknown) => {
  const reading = readQuestionnaire(json);
  return 'refusals' in reading ? reading.refusals.map(({ linkId, feature }) => `${feature} @ ${linkId}`) : [];
};

const formOf = (json: unknown, broughtAlong: readonly unknown[] = []) => {
  const reading = readQuestionnaire(json, { broughtAlong });
  if ('refusals' in reading) throw new Error(JSON.stringify(reading.refusals));
  return reading;
};

const launch = { url: `${SDC}launchContext`, extension: [{ url: 'name', valueCoding: { code: 'mother' } }] };

/** What is refused, each with the item it names. */
const refused: readonly (readonly [string, unknown])[] = [
  ['not-a-questionnaire @ null', { resourceType: 'Bundle' }],
  ['not-a-questionnaire @ null', '"some text"'],
  ['stu3 @ q', asked({ type: 'choice', option: [{ valueString: 'x' }] })],
  ['stu3 @ q', asked({ enableWhen: [{ question: 'p', hasAnswer: true }] })],
  ['malformed @ q', asked({ text: 5 })],
  ['empty @ null', withItems()],
  ['no-link-id @ null', withItems({ type: 'string' })],
  ['unknown-type @ q', asked({ type: 'coding' })],
  ['attachment @ q', asked({ type: 'attachment' })],
  ['reference @ q', asked({ type: 'reference' })],
  ['reference @ q', asked({ type: 'choice', answerOption: [{ valueReference: { reference: 'x' } }] })],
  ['external-value-set @ q', asked({ type: 'choice', answerValueSet: 'http://example.org/vs' })],
  ['missing-value-set @ q', asked({ type: 'choice', answerValueSet: '#nowhere' })],
  [
    'external-list @ q',
    asked({
      type: 'choice',
      extension: [{ url: `${CORE}questionnaire-externallydefined`, valueUri: 'http://x' }],
    }),
  ],
  ['no-options @ q', asked({ type: 'choice' })],
  ['sub-questionnaire @ q', asked({ type: 'display', extension: [{ url: `${SDC}subQuestionnaire` }] })],
  [
    'launch-context @ q',
    { ...asked({ extension: [expression(`${SDC}initialExpression`, '%mother.name')] }), extension: [launch] },
  ],
  ['launch-context @ q', asked({ extension: [expression(`${SDC}initialExpression`, '%patient.birthDate')] })],
  [
    'x-fhir-query @ q',
    asked({ extension: [expression(`${CORE}variable`, 'Patient', 'application/x-fhir-query', 'p')] }),
  ],
  [
    'expression-language @ q',
    asked({ extension: [expression(`${SDC}calculatedExpression`, '1', 'text/cql')] }),
  ],
  ['population-context @ q', asked({ extension: [expression(`${SDC}itemPopulationContext`, '%x')] })],
  ['option-toggle @ q', asked({ extension: [{ url: `${SDC}answerOptionsToggleExpression` }] })],
  [
    'computed-text @ q',
    asked({ text: 'x', _text: { extension: [expression(`${CORE}cqf-expression`, '1')] } }),
  ],
  ['signature @ q', asked({ extension: [{ url: `${CORE}questionnaire-signatureRequired` }] })],
  ['unknown-modifier @ q', asked({ modifierExtension: [{ url: 'http://example.org/not' }] })],
  ['unknown-modifier @ null', { ...asked({}), modifierExtension: [{ url: 'http://example.org/not' }] }],
  [
    'unknown-question @ q',
    asked({ enableWhen: [{ question: 'p', operator: 'exists', answerBoolean: true }] }),
  ],
  [
    'ambiguous-question @ q',
    withItems(
      { linkId: 'p', type: 'boolean' },
      { linkId: 'p', type: 'boolean' },
      { linkId: 'q', type: 'string', enableWhen: [{ question: 'p', operator: '=', answerBoolean: true }] },
    ),
  ],
  [
    'unreadable-value @ q',
    withItems(
      { linkId: 'p', type: 'integer' },
      { linkId: 'q', type: 'string', enableWhen: [{ question: 'p', operator: '=' }] },
    ),
  ],
];

describe('a file that cannot be used', () => {
  it.each(refused)('is refused with the item named: %s', (expected, json) => {
    expect(refusalsOf(json)).toEqual([expected]);
  });

  it('is refused in every way there is a sentence for', () => {
    // Told by whoever parses the file, and of what came along with it (`read-brought.test.ts`).
    const elsewhere = ['not-json', 'several-questionnaires', 'rule-value-set'];
    const seen = new Set([...elsewhere, ...refused.map(([expected]) => expected.split(' ')[0])]);
    expect(refusedFeatures.filter((feature) => !seen.has(feature))).toEqual([]);
  });

  it('has all of its reasons told at once', () => {
    const json = withItems({ linkId: 'a', type: 'attachment' }, { linkId: 'b', type: 'reference' });
    expect(refusalsOf(json)).toEqual(['attachment @ a', 'reference @ b']);
  });
});

describe('answers to choose from', () => {
  const concept = (code: string, more = {}) => ({ code, display: code.toUpperCase(), ...more });
  const codes = (json: unknown, along: readonly unknown[] = []) =>
    formOf(json, along).form.items[0]?.options.map(({ value }) =>
      value.kind === 'coding' ? value.value : value,
    );

  it('come from an expansion, a list or a code system that the form contains', () => {
    const weight = { extension: [{ url: `${CORE}itemWeight`, valueDecimal: 2 }] };
    const contains = [concept('a', weight), { ...concept('b'), abstract: true, contains: [concept('c')] }];
    const expanded = { resourceType: 'ValueSet', id: 'v', expansion: { contains } };
    const listed = {
      resourceType: 'ValueSet',
      id: 'v',
      compose: { include: [{ system: 's', concept: [concept('a')] }] },
    };
    const whole = { resourceType: 'ValueSet', id: 'v', compose: { include: [{ system: 's' }] } };
    const system = {
      resourceType: 'CodeSystem',
      url: 's',
      concept: [concept('a', { concept: [concept('b')] })],
    };
    const json = (...contained: object[]) => ({
      ...asked({ type: 'choice', answerValueSet: '#v' }),
      contained,
    });
    expect(codes(json(expanded))).toEqual([
      { code: 'a', display: 'A', score: 2 },
      { code: 'c', display: 'C' },
    ]);
    expect(codes(json(listed))).toEqual([{ system: 's', code: 'a', display: 'A' }]);
    expect(codes(json(whole, system))?.map((one) => 'code' in one && one.code)).toEqual(['a', 'b']);
  });

  it('come from a value set brought along, by itself or in a bundle, and never from half of one', () => {
    const json = asked({ type: 'choice', answerValueSet: 'http://example.org/vs|1.0' });
    const set = {
      resourceType: 'ValueSet',
      url: 'http://example.org/vs',
      expansion: { contains: [concept('a')] },
    };
    const bundle = { resourceType: 'Bundle', entry: [{ resource: set }] };
    expect(codes(json, [set])).toEqual(codes(json, [bundle]));
    const filtered = { ...set, expansion: undefined, compose: { include: [{ system: 's', filter: [{}] }] } };
    const reading = readQuestionnaire(json, { broughtAlong: [filtered] });
    expect(reading).toMatchObject({
      refusals: [{ feature: 'rule-value-set', detail: 'http://example.org/vs|1.0' }],
    });
  });

  it('come with what they count, whichever way it is written', () => {
    const score = { url: `${CORE}ordinalValue`, valueDecimal: 3 };
    const json = asked({
      type: 'choice',
      answerOption: [
        { extension: [score], valueCoding: concept('a') },
        { valueCoding: { ...concept('b'), extension: [score] } },
        { valueString: 'c', extension: [score] },
      ],
    });
    expect(formOf(json).form.items[0]?.options).toEqual([
      { value: { kind: 'coding', value: { code: 'a', display: 'A', score: 3 } } },
      { value: { kind: 'coding', value: { code: 'b', display: 'B', score: 3 } } },
      { value: { kind: 'string', value: 'c' }, score: 3 },
    ]);
  });
});

describe('a form as it is read', () => {
  it('speaks the languages it was translated to', () => {
    const translation = {
      url: `${CORE}translation`,
      extension: [
        { url: 'lang', valueCode: 'es' },
        { url: 'content', valueString: 'Nombre' },
      ],
    };
    const { form } = formOf(asked({ text: 'Name', _text: { extension: [translation] } }));
    const { text = { text: '' } } = form.items[0] ?? {};
    expect([say(text, 'es'), say(text, 'en')]).toEqual(['Nombre', 'Name']);
  });

  it('has help as a part of its question', () => {
    const concept = { coding: [{ code: 'help' }] };
    const help = {
      linkId: 'h',
      type: 'display',
      text: 'Why we ask',
      extension: [{ url: `${CORE}questionnaire-itemControl`, valueCodeableConcept: concept }],
    };
    expect(formOf(asked({ item: [help] })).form.items[0]).toMatchObject({
      help: { text: 'Why we ask' },
      items: [],
    });
  });

  it('tells what was understood otherwise than written', () => {
    const calculated = expression(`${SDC}calculatedExpression`, '%nobody + 1');
    const json = withItems(
      { linkId: 'a', type: 'integer', extension: [calculated, { url: `${SDC}observationExtract` }] },
      { linkId: 'a', type: 'integer', extension: [{ url: `${SDC}observationLinkPeriod` }] },
      { linkId: 'd', type: 'date' },
      {
        linkId: 'e',
        type: 'string',
        enableWhen: [{ question: 'd', operator: '=', answerInteger: '2025-01' }],
      },
    );
    const { form, notices } = formOf({ ...json, extension: [launch] });
    expect(form.items[3]?.enableWhen?.conditions[0]?.answer).toEqual({ kind: 'date', value: '2025-01' });
    expect(notices.map(({ linkId, feature }) => `${feature} @ ${linkId}`).sort()).toEqual([
      'condition-by-kind @ e',
      'launch-context-unused @ null',
      'not-extracted @ a',
      'not-prefilled @ a~2',
      'renamed-link-id @ a',
      'unknown-variable @ a',
    ]);
  });

  it('does not take a word inside of a text for a name', () => {
    const calculated = expression(`${SDC}calculatedExpression`, "'100%patient' & %resource.id");
    expect(refusalsOf(asked({ extension: [calculated] }))).toEqual([]);
  });
});
