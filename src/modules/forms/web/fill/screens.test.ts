import { expect, test } from 'vitest';
import { noAnswers } from '../../domain/answer.ts';
import { addRepetition, setAnswer, visibleItems } from '../../domain/answers.ts';
import type { Form, Item, ItemKind } from '../../domain/form.ts';
import { progressOf, screensOf } from './screens.ts';

const item = (linkId: string, kind: ItemKind, over: Partial<Item> = {}): Item => ({
  linkId,
  kind,
  text: { text: linkId },
  codes: [],
  required: false,
  repeats: false,
  readOnly: false,
  hidden: false,
  initial: [],
  options: [],
  limits: {},
  units: [],
  items: [],
  ...over,
});

const formOf = (...items: Item[]): Form => ({ status: 'active', codes: [], contained: [], items });
const pathsOf = (form: Form, answers = noAnswers) =>
  screensOf(visibleItems(form, answers)).screens.map(({ path, kind }) => `${kind} ${path}`);

test('every question has a screen of its own, and what leads up to it stands on it', () => {
  const form = formOf(
    item('intro', 'display'),
    item('home', 'group', {
      items: [item('roof', 'boolean'), item('note', 'display'), item('rent', 'decimal')],
    }),
    item('bye', 'display'),
  );
  const { screens, after } = screensOf(visibleItems(form, noAnswers));
  expect(
    screens.map(({ path, headings, before }) => [
      path,
      headings.map(({ text }) => text),
      before.map(({ path: told }) => told),
    ]),
  ).toEqual([
    ['roof', ['home'], ['intro']],
    ['rent', ['home'], ['note']],
  ]);
  expect(after.map(({ path }) => path)).toEqual(['bye']);
});

test('a group that repeats asks each time anew, and at its end whether there is more', () => {
  const form = formOf(item('job', 'group', { repeats: true, items: [item('title', 'string')] }));
  expect(pathsOf(form)).toEqual(['question title@0', 'more job']);
  const twice = addRepetition(form, noAnswers, 'job');
  expect(pathsOf(form, twice)).toEqual(['question title@0', 'question title@1', 'more job']);
  expect(screensOf(visibleItems(form, twice)).screens.map(({ repetition }) => repetition)).toEqual([
    0,
    1,
    undefined,
  ]);
});

test('what is calculated is shown and not asked', () => {
  const form = formOf(item('total', 'decimal', { readOnly: true }), item('sure', 'boolean'));
  const { screens } = screensOf(visibleItems(form, noAnswers));
  expect(screens.map(({ path, before }) => [path, before.length])).toEqual([['sure', 1]]);
});

test('where an answer may need someone, no number is told while the form is filled in', () => {
  const form = formOf(
    item('total', 'decimal', { expressions: { calculated: '1 + 1' } }),
    item('sure', 'boolean'),
  );
  const told = (silent: boolean) =>
    screensOf(visibleItems(form, noAnswers), silent).screens.map(({ path, before }) => [path, before.length]);
  expect(told(false)).toEqual([['sure', 1]]);
  expect(told(true)).toEqual([['sure', 0]]);
});

test('progress counts questions that are asked', () => {
  const when = {
    behavior: 'all',
    conditions: [{ question: 'a', operator: '=', answer: { kind: 'boolean', value: true } }],
  } as const;
  const form = formOf(item('a', 'boolean'), item('b', 'boolean', { enableWhen: when }));
  const progress = (answers = noAnswers) => progressOf(screensOf(visibleItems(form, answers)).screens);
  expect(progress()).toEqual({ done: 0, of: 1 });
  expect(progress(setAnswer(noAnswers, 'a', [{ kind: 'boolean', value: true }]))).toEqual({ done: 1, of: 2 });
});
