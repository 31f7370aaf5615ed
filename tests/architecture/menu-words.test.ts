import { expect, it } from 'vitest';
import { doors } from '../../src/web/modules.ts';
import { readCatalogues } from './catalogues.ts';

const said = (room: string, language: string, key: string) =>
  readCatalogues().find((one) => one.room === `src/modules/${room}/web` && one.language === language)?.texts[
    key
  ];

it('a menu entry that brings its words says what its room says', () => {
  const entries = doors.flatMap((door) =>
    door.menu.flatMap((entry) => (entry.says ? [{ room: door.name, word: entry.word, ...entry.says }] : [])),
  );
  expect(entries.length).toBeGreaterThan(0);
  for (const { room, word, en, es } of entries) {
    expect([said(room, 'en', word), said(room, 'es', word)]).toEqual([en, es]);
  }
});

/** A door is called as its room, but for the account, whose words lie with signing in. */
const roomOf = (door: string): string => (door === 'account' ? 'sign-in' : door);

it('what is gathered on a page says there in one sentence, in both languages, what it is for', () => {
  const gathered = doors.flatMap((door) =>
    door.menu.flatMap(({ path, group, about }) => (group ? [{ room: roomOf(door.name), path, about }] : [])),
  );
  expect(gathered.length).toBeGreaterThan(8);
  for (const { room, path, about = '' } of gathered) {
    for (const language of ['en', 'es'])
      expect(said(room, language, about), `${path}, ${language}`).toMatch(/\.$/);
  }
});

it('a section that folds on a phone has a name in both languages', () => {
  const folding = doors.flatMap((door) =>
    door.participantSections.flatMap(({ folds }) => (folds ? [{ room: door.name, folds }] : [])),
  );
  expect(folding.length).toBeGreaterThan(3);
  for (const { room, folds } of folding)
    for (const language of ['en', 'es']) expect(said(room, language, folds)).toBeTruthy();
});
