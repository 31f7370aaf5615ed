import type { FormValues } from '../../../web/ui/index.ts';
import { domains, effects, groupStandings, signKinds } from '../domain/parts.ts';
import type { LineData } from './server.ts';

export type Part = LineData['part'];

const oneOf = <const All extends readonly string[]>(all: All, value: string): All[number] | undefined =>
  all.find((one) => one === value);

type Values = Pick<FormValues, 'text' | 'all'>;

const readers: { [P in Part]: (values: Values) => Extract<LineData, { part: P }> } = {
  goal: () => ({ part: 'goal' }),
  sign: (values) => ({ part: 'sign', sign: oneOf(signKinds, values.text('sign')) ?? 'trigger' }),
  coping: () => ({ part: 'coping' }),
  call: () => ({ part: 'call' }),
  need: () => ({ part: 'need' }),
  barrier: () => ({ part: 'barrier' }),
  routine: (values) => ({
    part: 'routine',
    weekdays: values.all('weekdays').map(Number).sort(),
    from: values.text('from'),
    to: values.text('to'),
  }),
  person: (values) => ({
    part: 'person',
    closeness: Number(values.text('closeness')) || 2,
    effect: oneOf(effects, values.text('effect')) ?? 'helps',
  }),
  group: (values) => ({ part: 'group', standing: oneOf(groupStandings, values.text('standing')) ?? 'tried' }),
};

/** What a form of this part holds, besides the words. */
export function dataOf(part: Part, values: Values): LineData {
  const domain = oneOf(domains, values.text('domain'));
  return { ...readers[part](values), ...(domain ? { domain } : {}) };
}
