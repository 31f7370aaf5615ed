import { describe, expect, it } from 'vitest';
import type { MenuGroup } from './define-web.ts';
import type { PlacedMenuEntry } from './find-page.ts';
import { gatheredAt, gatherMenu, standsFor } from './gather-menu.ts';

const entry = (path: string, group?: MenuGroup): PlacedMenuEntry => ({
  path,
  word: path,
  module: 'one',
  audience: 'staff',
  order: 0,
  ...(group ? { group } : {}),
});

const daily = [entry('/today'), entry('/people'), entry('/groups')];
const rare = [entry('/imports', 'exchange'), entry('/audit', 'keeping'), entry('/tokens', 'exchange')];

describe('The menu of somebody with many duties', () => {
  it('keeps what is done every day, and gathers the rest under one name', () => {
    const menu = gatherMenu([
      ...daily,
      entry('/reports/one', 'reports'),
      entry('/reports/two', 'reports'),
      ...rare,
    ]);
    expect(menu.map(({ path }) => path)).toEqual(['/today', '/people', '/groups', '/reports', '/settings']);
    expect(menu.at(-1)?.inside.map(({ path }) => path)).toEqual(['/imports', '/audit', '/tokens']);
  });

  it('does not gather one entry alone', () => {
    const menu = gatherMenu([...daily, entry('/reports/one', 'reports'), ...rare]);
    expect(menu.map(({ path }) => path)).toEqual([
      '/today',
      '/people',
      '/groups',
      '/reports/one',
      '/settings',
    ]);
  });

  it('marks the name under which the open page is gathered', () => {
    const settings = gatherMenu([...daily, ...rare]).at(-1);
    expect(settings && standsFor(settings, '/audit')).toBe(true);
    expect(settings && standsFor(settings, '/people')).toBe(false);
  });
});

it('a menu that fits under a thumb stands as it is', () => {
  const menu = [...daily, ...rare.slice(0, 2)];
  expect(gatherMenu(menu).map(({ path }) => path)).toEqual(menu.map(({ path }) => path));
  expect(gatheredAt(menu, '/settings')).toHaveLength(2);
});
