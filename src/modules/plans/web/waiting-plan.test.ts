import { describe, expect, test } from 'vitest';
import type { Letter } from '../../../web/outbox/index.ts';
import { cardOf } from './card.ts';
import type { LineView, PlanView } from './server.ts';
import { bringsAlong, withWaiting } from './waiting-plan.ts';

const maya = 'maya';
const at = '2026-11-22T10:00:00.000Z';

const line = (id: string, over: Partial<LineView> = {}): LineView => ({
  id,
  rootId: id,
  data: { part: 'goal' },
  what: `What ${id} says`,
  authorId: maya,
  audience: 'team',
  betweenIds: [],
  writtenAt: at,
  earlier: [],
  ...over,
});

const plan: PlanView = {
  today: '2026-11-22',
  strengths: [],
  helps: [],
  lines: [line('cook', { rootId: 'first-words' })],
  suggestions: [],
  steps: [],
  milestones: [],
  services: [],
  links: [],
  orphans: [],
  reviews: {},
  rehearsals: [],
  empty: [],
  groups: [],
  groupsKept: [],
  names: {},
  abilities: [],
};

const letter = (id: string, end: string, body: object, over: Partial<Letter> = {}): Letter => ({
  id,
  path: `/participants/${maya}${end}`,
  body: { id, ...body },
  about: { id: maya, name: 'Maya' },
  keptAt: at,
  ...over,
});

const shown = (...letters: Letter[]) => withWaiting(plan, letters, maya);

describe('what Maya wrote without a network', () => {
  test('her hours hold at once: the week is measured in them, and they are marked as waiting', () => {
    const data: LineView['data'] = { part: 'routine', weekdays: [1], from: '18:00', to: '02:00' };
    const shift = line('bakery', { data });
    const told = withWaiting(
      { ...plan, lines: [shift] },
      [letter('hours', '/plan/waking', { from: '14:00', to: '06:00' })],
      maya,
    );
    expect(told.waking).toEqual({ id: 'hours', from: '14:00', to: '06:00' });
    expect([...told.waiting.keys()]).toEqual(['hours']);
    expect(told.empty.find(({ weekday }) => weekday === 1)).toMatchObject({ from: '14:00', to: '18:00' });
  });

  test('stands in its place in her plan, marked as waiting', () => {
    const told = shown(letter('swim', '/plan/lines', { data: { part: 'goal' }, what: 'Swim again' }));
    expect(told.lines.map(({ what }) => what)).toEqual(['What cook says', 'Swim again']);
    expect([...told.waiting.keys()]).toEqual(['swim']);
  });

  test('is on her card at once, since it may be needed before there is a network', () => {
    const told = shown(
      letter('ana', '/plan/lines', { data: { part: 'call' }, what: 'Ana', phone: '315 555 0142' }),
      letter('walk', '/plan/lines', { data: { part: 'coping' }, what: 'Walk to the river' }),
      letter('early', '/plan/lines', { data: { part: 'sign', sign: 'trigger' }, what: 'Pay day' }),
    );
    expect(cardOf(told)).toEqual({
      calls: [{ what: 'Ana', phone: '315 555 0142' }],
      coping: ['Walk to the river'],
      signs: [{ sign: 'trigger', what: 'Pay day' }],
      helps: [],
    });
  });

  test('in other words shows the other words where the first ones stood', () => {
    const body = { data: { part: 'goal' }, what: 'Cook on Sundays', amends: 'cook' };
    const told = shown(letter('later', '/plan/lines', body));
    expect(told.lines.map(({ what }) => what)).toEqual(['Cook on Sundays']);
    expect([...told.waiting.keys()]).toEqual(['first-words']);
  });

  test('as a step belongs to its goal, a goal that waits itself as well', () => {
    const told = shown(
      letter('swim', '/plan/lines', { data: { part: 'goal' }, what: 'Swim again' }),
      letter('bag', '/plan/steps', {
        linkId: 'tie',
        towardsId: 'swim',
        what: 'Pack the bag',
        owner: 'participant',
        dueOn: '2026-11-24',
      }),
    );
    expect(told.steps).toMatchObject([{ what: 'Pack the bag', ownerId: maya }]);
    expect(told.links).toEqual([{ id: 'tie', fromId: 'bag', toId: 'swim' }]);
  });

  test('as a milestone or a strength is among hers', () => {
    const told = shown(
      letter('year', '/plan/milestones', { title: 'One year', what: 'days', onDate: '2026-11-20' }),
      letter('sister', '/strengths', { what: 'My sister', origin: 'new' }),
    );
    expect(told.milestones).toMatchObject([{ title: 'One year', standing: 'self-reported' }]);
    expect(told.strengths).toEqual([{ id: 'sister', what: 'My sister', origin: 'new' }]);
  });

  test('fills her week: a stretch with something in it is not called empty', () => {
    const data = { part: 'routine', weekdays: [1, 2, 3, 4, 5, 6, 7], from: '10:30', to: '18:30' };
    expect(shown(letter('work', '/plan/lines', { data, what: 'Work' })).empty).toEqual([]);
    const short = { ...data, to: '11:00' };
    expect(shown(letter('work', '/plan/lines', { data: short, what: 'Call Mum' })).empty).toHaveLength(7);
  });
});

describe('what waits is left out of the plan', () => {
  const body = { data: { part: 'goal' }, what: 'Swim again' };
  test.each([
    ['when it was refused', letter('a', '/plan/lines', body, { refused: 'No.' })],
    [
      'when it is about somebody else',
      { ...letter('a', '/plan/lines', body), path: '/participants/luz/plan/lines' },
    ],
    ['when it rewords what is no longer here', letter('a', '/plan/lines', { ...body, amends: 'gone' })],
    [
      'when an older page wrote it another way',
      letter('a', '/plan/lines', { data: { part: 'routine' }, what: 'x' }),
    ],
    ['when it is a deed without words', letter('a', '/plan/lines/cook/state', { state: 'reached' })],
  ])('%s', (_, waiting) => {
    const told = shown(waiting);
    expect(told.lines).toEqual(plan.lines);
    expect(told.waiting.size).toBe(0);
  });
});

test('taking something off the phone takes along what it brought', () => {
  const step = { id: 'step', linkId: 'tie', what: 'x', owner: 'participant', dueOn: '2026-11-24' };
  const towards = { linkId: 'knot', id: 'cook' };
  expect(bringsAlong(letter('a', '/plan/lines', { step, towards }))).toEqual(['knot', 'step', 'tie']);
  expect(bringsAlong(letter('a', '/plan/lines', {}))).toEqual([]);
});
