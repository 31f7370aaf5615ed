import { describe, expect, it } from 'vitest';
import { readCatalogues } from './catalogues.ts';

const wordsOf = (room: string, language: string) =>
  readCatalogues().find((one) => one.room === `src/modules/${room}/web` && one.language === language)
    ?.texts ?? {};

const group = (texts: Readonly<Record<string, string>>, prefix: string): string[] =>
  Object.entries(texts)
    .filter(([key]) => key.startsWith(prefix))
    .map(([, text]) => text);

describe.each(['en', 'es'])('one wording in %s', (language) => {
  const today = wordsOf('monitoring', language);

  it('says on every page in the same words that no message may be left', () => {
    const people = wordsOf('people', language);
    const never = today['reach.doNotLeaveMessage'];
    expect(never).toBeTruthy();
    expect(people['reach.noMessages']).toBe(never);
    expect(`${people['reach.noMessagesAsk']}.`).toBe(never);
  });

  it('has the same words in Today and on the line for the same thickness', () => {
    const line = group(wordsOf('timeline', language), 'entry.weight.');
    expect(line).toHaveLength(4);
    expect(group(today, 'thread.weight.')).toEqual(line.map((word) => `${word}.`));
  });

  it('calls bringing in a spreadsheet by one name wherever it is offered', () => {
    const [imports, people] = [wordsOf('imports', language), wordsOf('people', language)];
    const offered = [
      imports['tab.new'],
      imports['list.new'],
      imports['new.title'],
      imports['result.again'],
      people['list.import'],
      ...group(today, 'empty.toImport'),
      ...group(today, 'coaches.toImport'),
    ];
    expect(new Set(offered)).toEqual(new Set([imports['new.title']]));
    expect(imports['menu']).toBe(imports['nav']);
  });
});
