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
