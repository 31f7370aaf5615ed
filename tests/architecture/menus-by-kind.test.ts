import { expect, it } from 'vitest';
import { programKinds } from '../../src/modules/organizations/domain.ts';
import { allParts, plainStanding } from '../../src/modules/organizations/parts.ts';
import { modules } from '../../src/modules.ts';
import { menuFor } from '../../src/web/find-page.ts';
import { doors } from '../../src/web/modules.ts';
import type { Person, Session } from '../../src/web/session.ts';
import { noSession } from '../../src/web/session.ts';
import { readCatalogues } from './catalogues.ts';

type Kind = (typeof programKinds)[number];

const everyAbility = modules.flatMap(({ policy }) => Object.keys(policy));

/** Somebody who may do everything, where these kinds of program are run and nothing is written yet. */
function menuWhere(kinds: readonly Kind[], kind: Person['kind'], also: readonly string[] = []): string[] {
  const idle = allParts().filter((part) => plainStanding(part, { kinds, also }) === undefined);
  const person: Person = { id: '1', kind, name: 'Dana', roles: [] };
  const session: Session = {
    ...noSession,
    signedIn: true,
    person,
    abilities: everyAbility,
    idle: idle.map(({ name }) => name),
  };
  return menuFor(doors, session).map(({ path }) => path);
}

/** What a place that runs one kind alone does not see; every other kind and entry is shown. */
const leftOut: Record<Kind, string[]> = {
  coaching: [],
  'supported-employment': ['/groups', '/reports/strengths'],
  vocational: ['/reports/strengths'],
  'community-center': ['/me/messages'],
  home: [],
  'high-school': [],
  collegiate: [],
};

it.each(programKinds)('the menus of a place that runs %s alone leave out what it has no use for', (kind) => {
  for (const who of ['staff', 'participant'] as const) {
    const whole = menuWhere([], who);
    const shown = menuWhere([kind], who);
    expect(whole.filter((path) => !shown.includes(path))).toEqual(
      leftOut[kind].filter((path) => path.startsWith('/me/') === (who === 'participant')),
    );
    expect(shown.length).toBeGreaterThan(4);
  }
});

it('a second kind of program brings its part of the menu back, and so does asking for it', () => {
  expect(menuWhere(['supported-employment', 'home'], 'staff')).toEqual(menuWhere([], 'staff'));
  expect(menuWhere(['supported-employment'], 'staff', ['groups'])).toContain('/groups');
  expect(menuWhere(['community-center'], 'participant', ['messages'])).toContain('/me/messages');
});

it('what a participant is owed stands in their menu whatever is run', () => {
  for (const kind of programKinds)
    expect(menuWhere([kind], 'participant')).toEqual(
      expect.arrayContaining(['/me', '/my/reach', '/me/opened', '/me/record']),
    );
});

it('a page that the menu leaves out still stands at its address', () => {
  const parts = new Set(allParts().map(({ name }) => name));
  const entries = doors.flatMap(({ menu }) => menu.filter(({ part }) => part !== undefined));
  expect(new Set(entries.map(({ part }) => part))).toEqual(parts);
  const pages = doors.flatMap((door) => door.pages.map(({ path }) => path));
  for (const { path } of entries) expect(pages).toContain(path);
});

it('every part has its name in the settings of the menu', () => {
  const texts = (language: string) =>
    readCatalogues().find((one) => one.room.endsWith('organizations/web') && one.language === language)
      ?.texts;
  for (const { name } of allParts())
    for (const language of ['en', 'es']) expect(texts(language)?.[`menu.part.${name}`]).toBeTruthy();
});
