import { expect, it } from 'vitest';
import { listDefaults, listKeys } from '../../src/modules/organizations/domain/lists.ts';
import { readCatalogues } from './catalogues.ts';
import { isTest, readSources } from './sources.ts';

const readers = readSources('src').filter(
  ({ path }) => !(isTest(path) || path.startsWith('src/modules/organizations/')),
);

/** Ways in which a page or an act asks for a list by its key. */
const asks = (key: string): RegExp =>
  new RegExp(`(getWordList\\([^)]*|useWordList\\(|list=|key: )['"]${key}['"]`);

it.each(listKeys)(
  'the list of %s, which a site may change, is read where something is chosen from it',
  (key) => {
    expect(readers.filter(({ text }) => asks(key).test(text)).length).toBeGreaterThan(0);
  },
);

it('every list has its name in the settings', () => {
  for (const { texts } of readCatalogues().filter(({ room }) => room.endsWith('organizations/web')))
    for (const key of listKeys) expect(texts[`lists.${key}`]).toBeTruthy();
});

it('the places as they first stand are called what the form of a contact calls them', () => {
  for (const language of ['en', 'es'] as const) {
    const texts = readCatalogues().find(
      (one) => one.room === 'src/modules/coaching/web' && one.language === language,
    )?.texts;
    for (const place of listDefaults.places) expect(texts?.[`place.${place.code}`]).toBe(place[language]);
  }
});
