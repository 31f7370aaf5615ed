import { describe, expect, it } from 'vitest';
import { modules } from '../../src/modules.ts';
import { keysOf, readCatalogues } from './catalogues.ts';

const told = (language: string, group: string): string[] =>
  readCatalogues()
    .filter((catalogue) => catalogue.room === 'src/modules/oversight/web' && catalogue.language === language)
    .flatMap(({ texts }) => keysOf(texts))
    .flatMap((key) => (key.startsWith(`${group}.`) ? [key.slice(group.length + 1)] : []));

const wordKey = (name: string): string => name.replaceAll('.', '-');

describe.each(['en', 'es'])('the audit in %s', (language) => {
  it('has words for every act and for nothing else', () => {
    const acts = modules.flatMap(({ policy }) => Object.keys(policy)).map(wordKey);
    expect(told(language, 'act').sort()).toEqual([...new Set(acts)].sort());
  });

  it('has words for all background work and for nothing else', () => {
    const work = modules.flatMap(({ jobs = [] }) => jobs.map(({ name }) => name)).map(wordKey);
    expect(told(language, 'work').sort()).toEqual([...new Set(work)].sort());
  });
});

/** By the participant's own hand alone: never told as somebody else's doing. */
const ownHand = [
  'own-words.write',
  'check-in.write',
  'plan.decide',
  'voice.invite',
  'entry.strike',
  'closure.ask',
  'complaint.own',
];

it.each(['en', 'es'])(
  'a participant is told in a sentence of its own what others did with their record (%s)',
  (language) => {
    const acts = modules.flatMap(({ policy }) =>
      Object.entries(policy).flatMap(([name, { about }]) => (about === 'participant' ? [name] : [])),
    );
    const silent = acts.filter(
      (name) => !(ownHand.includes(name) || told(language, 'did').includes(wordKey(name))),
    );
    expect(silent).toEqual([]);
  },
);
