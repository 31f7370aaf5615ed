import { describe, expect, it } from 'vitest';
import { auditC } from '../shipped/audit-c.ts';
import { gad7 } from '../shipped/gad-7.ts';
import { phq9 } from '../shipped/phq-9.ts';
import type { Answer, Answers } from './answer.ts';
import { pathOf } from './answer.ts';
import { resultOf, setAnswer } from './answers.ts';
import { fillerOf } from './expressions.ts';
import type { Form, Item } from './form.ts';
import { allItems, isQuestion } from './form.ts';
import type { Instrument } from './instrument.ts';
import { matchWording } from './match-wording.ts';
import { scoreOf } from './points.ts';
import { readBrought } from './read-brought.ts';
import { readQuestionnaire } from './read-questionnaire.ts';
import { readResponse, toResponse } from './response.ts';
import { score } from './scoring.ts';
import { expectedReadings } from './testing/expected-readings.ts';
import {
  broughtAlong,
  hasQuestionnaires,
  listQuestionnaires,
  readJson,
} from './testing/questionnaire-files.ts';
import { answerAll } from './testing/valid-answers.ts';
import { toQuestionnaire } from './to-questionnaire.ts';
import { validate } from './validate.ts';

const isHere = hasQuestionnaires();
if (!isHere) console.info('Skipped: ../shared/data/fhir/questionnaires_* are not beside the project.');

const files = isHere ? listQuestionnaires() : [];

const readFile = (path: string) => readQuestionnaire(readJson(path), { broughtAlong: broughtAlong(path) });

/** How a file was read, in one line of the table. */
function readingOf(path: string): string {
  const reading = readFile(path);
  if ('form' in reading) return broughtAlong(path).length > 0 ? 'imported with its value set' : 'imported';
  const [first] = reading.refusals;
  if (first?.feature === 'not-a-questionnaire')
    return `not a questionnaire: ${first.detail ?? 'no resource'}`;
  const named = reading.refusals.map(({ linkId, feature }) => `${feature} @ ${linkId ?? 'form'}`);
  return `refused: ${[...new Set(named)].join(', ')}`;
}

/** The same file with a list of answers of ours for every address that it names. */
function withLists(path: string) {
  const text = JSON.stringify(readJson(path));
  const addresses = new Set([...text.matchAll(/"answerValueSet":"([^"#]+)"/g)].map(([, address]) => address));
  const concept = ['one', 'two', 'three'].map((code) => ({ code, display: code }));
  const lists = [...addresses].map((url) => ({
    resourceType: 'ValueSet',
    url,
    compose: { include: [{ system: 'urn:test', concept }] },
  }));
  const entry = [readJson(path), ...lists].map((resource) => ({ resource }));
  return readBrought({ resourceType: 'Bundle', type: 'collection', entry });
}

const imported = (): readonly (readonly [string, Form])[] =>
  files.flatMap((path) => {
    const reading = readFile(path);
    return 'form' in reading ? [[path, reading.form] as const] : [];
  });

/** The same form with every item asked, so that each can be answered. */
const allAsked = (items: readonly Item[]): readonly Item[] =>
  items.map(({ enableWhen: _, ...item }) => {
    const { enableWhen: __, ...expressions } = item.expressions ?? {};
    return { ...item, ...(item.expressions ? { expressions } : {}), items: allAsked(item.items) };
  });

/** What a person can answer; what an expression offers or fills may be nothing. */
const answerable = (items: readonly Item[]): readonly Item[] =>
  items
    .filter(({ hidden }) => !hidden)
    .flatMap((item) => [
      ...(isQuestion(item) && !item.readOnly && !item.expressions ? [item] : []),
      ...answerable(item.items),
    ]);

describe.skipIf(!isHere)('questionnaires that others made', () => {
  it('are read, refused or told apart as the table says', () => {
    expect(Object.fromEntries(files.map((path) => [path, readingOf(path)]))).toEqual(expectedReadings);
  });

  it('are read in 120 cases or more, of 145', () => {
    const readings = Object.values(expectedReadings);
    const questionnaires = readings.filter((reading) => !reading.startsWith('not a questionnaire'));
    expect(questionnaires).toHaveLength(145);
    expect(questionnaires.filter((reading) => reading.startsWith('imported')).length).toBeGreaterThanOrEqual(
      120,
    );
  });

  it('that only lack their lists of answers are read once those come along', () => {
    const lacking = Object.entries(expectedReadings).filter(([, reading]) =>
      reading.includes('external-value-set'),
    );
    const readings = lacking.map(([path]) => ({ path, reading: withLists(path).reading }));
    expect(readings.filter(({ reading }) => 'form' in reading).map(({ path }) => path)).toEqual([
      'questionnaires_lforms/4712701.json',
      'questionnaires_lforms/nested-repeating-groups-that-contain-an-item-with-answerValueSet.R4.json',
      'questionnaires_lforms/preferredTerminologyServer-at-root-level.json',
      'questionnaires_lforms/q-with-answerValueSet-autocomplete-searchfield.json',
      'questionnaires_lforms/repeating-group-that-contain-an-item-with-answerValueSet.R4.json',
    ]);
    const left = readings.flatMap(({ reading }) => ('refusals' in reading ? reading.refusals : []));
    expect(left.filter(({ feature }) => feature.includes('value-set'))).toEqual([]);
  });

  it.each(imported())('can be filled: every item answered, checked, and read back: %s', async (_, form) => {
    const open = { ...form, items: allAsked(form.items) };
    const { answers, computed } = answerAll(open, await fillerOf(open), 1);
    const answered = new Set(Object.keys(answers.values).map((path) => path.split('@')[0]));
    expect(answerable(open.items).filter(({ linkId }) => !answered.has(linkId))).toEqual([]);
    expect(computed.errors).toEqual([]);
    expect(validate(open, answers, computed)).toEqual([]);
  });

  it.each(imported())('can be filled as it asks, with its own skips, and sent: %s', async (_, form) => {
    for (const seed of [1, 2, 3]) {
      const { answers, computed } = answerAll(form, await fillerOf(form), seed);
      expect(computed.errors).toEqual([]);
      expect(validate(form, answers, computed)).toEqual([]);
      const result = resultOf(form, answers, computed);
      const back = readResponse(form, JSON.parse(JSON.stringify(toResponse(form, answers, {}, computed))));
      expect(back).toEqual({ answers: result, unknown: [] });
    }
  });

  it.each(imported())('go out and come back the same: %s', (_, form) => {
    const reading = readQuestionnaire(JSON.parse(JSON.stringify(toQuestionnaire(form))));
    expect('form' in reading ? reading.form : reading).toEqual(form);
  });
});

/** A filled form: each item gets the first answer that counts so much, or stands there where none has a score. */
function scored(instrument: Instrument, path: string, choices: readonly number[], known = {}) {
  const reading = readFile(path);
  if (!('form' in reading)) throw new Error(`${path} was refused`);
  const match = matchWording(instrument, reading.form);
  if (!('instrument' in match)) throw new Error(JSON.stringify(match.problems));
  const items = new Map(allItems(match.instrument.form).map((item) => [item.linkId, item]));
  const answers = match.instrument.items.reduce(
    (at, { linkId = '' }, index) => {
      const options = items.get(linkId)?.options ?? [];
      const byScore = options.find((one) => scoreOf(one) === choices[index]);
      const option = byScore ?? options[choices[index] ?? -1];
      return option ? setAnswer(at, pathOf(linkId), [option.value]) : at;
    },
    { values: {}, repetitions: {} },
  );
  return { ...score(match.instrument, answers, { known }), answers, form: match.instrument.form };
}

describe.skipIf(!isHere)('the forms of others under the official scoring', () => {
  it.each([
    'questionnaires_jmandel/phq-9.json',
    'questionnaires_lforms/phq9.json',
    'questionnaires_lforms/argonaut-phq9-ish.json',
    'questionnaires_lforms/calc-weight/phq9-with-the-weight-function.json',
  ])('a low PHQ-9 with thoughts of self-harm is told at once: %s', (path) => {
    const { scales, safety } = scored(phq9, path, [0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(scales[0]).toMatchObject({ value: 1, band: { band: { key: 'minimal' } } });
    expect(safety).toBe(true);
  });

  it('a GAD-7 of 10 is moderate and a positive screen', () => {
    const path = 'questionnaires_jmandel/gad-7.json';
    const { scales, safety } = scored(gad7, path, [1, 1, 1, 1, 1, 2, 3]);
    expect(scales[0]).toMatchObject({ value: 10, band: { band: { key: 'moderate' } }, flags: ['moderate'] });
    expect(safety).toBe(false);
  });

  it('an AUDIT-C of 3 reads differently for a woman and a man, and both ways when unknown', () => {
    const path = 'questionnaires_jmandel/audit-c.json';
    const woman = scored(auditC, path, [1, 1, 1], { sex: 'woman' }).scales[0];
    const man = scored(auditC, path, [1, 1, 1], { sex: 'man' }).scales[0];
    const unknown = scored(auditC, path, [1, 1, 1]).scales[0];
    expect([woman?.value, woman?.band?.band.key, woman?.flags]).toEqual([3, 'positive', ['positive']]);
    expect([man?.value, man?.band?.band.key, man?.flags]).toEqual([3, 'negative', []]);
    expect(unknown?.band).toBeUndefined();
    expect(unknown?.readings.map(({ band }) => band.key)).toEqual(['positive', 'negative']);
  });

  it('the whole AUDIT is not taken for an AUDIT-C, though its file carries that code', () => {
    const reading = readFile('questionnaires_jmandel/audit.json');
    const match = 'form' in reading && matchWording(auditC, reading.form);
    const codes = match && 'problems' in match ? match.problems.map(({ code }) => code) : [];
    expect(codes).toEqual(Array.from({ length: 7 }, () => 'too-many-items'));
  });

  it('the total that a form calculates by itself is the official one', async () => {
    const { answers, form } = scored(gad7, 'questionnaires_jmandel/gad-7.json', [1, 1, 1, 1, 1, 2, 3]);
    const { answers: settled } = (await fillerOf(form)).settle(answers);
    expect(settled.values['gad7.totalScore']).toEqual([{ kind: 'integer', value: 10 }]);
  });

  const integer = (value: number): Answer => ({ kind: 'integer', value });
  const decimal = (value: number): Answer => ({ kind: 'decimal', value });

  /** What a form makes of these answers, at these paths. */
  async function made(path: string, values: Answers['values'], ...asked: readonly string[]) {
    const reading = readFile(path);
    if (!('form' in reading)) throw new Error(`${path} was refused`);
    const { answers, computed } = (await fillerOf(reading.form)).settle({ values, repetitions: {} });
    expect(computed.errors).toEqual([]);
    return asked.map((one) => answers.values[one]?.[0]?.value);
  }

  it('what a form calculates by itself is what its maker meant', async () => {
    const scopes = { '/groupA/fieldB@0': [integer(1)] };
    expect(
      await made(
        'questionnaires_lforms/variable-scope-test.json',
        scopes,
        '/groupA/fieldC@0',
        '/groupB/fieldE',
        '/groupB/fieldD',
      ),
    ).toEqual([8, 16, undefined]);
    expect(
      await made(
        'questionnaires_lforms/named-expressions.json',
        { idA: [integer(1)] },
        'idB',
        'idB.1',
        'idC',
      ),
    ).toEqual([2, 3, 6]);
    const body = { '/29463-7': [decimal(70)], '/8302-2': [decimal(70)] };
    expect(await made('questionnaires_lforms/weightHeightQuestionnaire.json', body, '/39156-5')).toEqual([
      22.1,
    ]);
  });
});
