import { expect, test } from 'vitest';
import { called, callPeople } from '../../../web/called.ts';
import { coachWords, participantWords, plainWords, spoken, spokenWords } from './people-words.ts';

test('every word for people is one word that begins with no vowel in English and has one ending in Spanish', () => {
  for (const participants of participantWords)
    for (const coach of coachWords) {
      const en = spoken('en', { participants, coach });
      const es = spoken('es', { participants, coach });
      for (const word of [en.participant, en.coach]) expect(word).toMatch(/^[^aeiou\W]\w+$/);
      // Words in -o or -or change with the person's gender; miembro alone does not.
      for (const word of [es.participant, es.coach])
        expect(word === 'miembro' || !/(o|or)$/.test(word)).toBe(true);
      expect(Object.values(es).every((word) => word.length > 0)).toBe(true);
    }
});

test('pages know the house’s own words by themselves, and are told of others alone', () => {
  expect(spokenWords(plainWords)).toBeUndefined();
  for (const language of ['en', 'es'] as const)
    expect(called(language)).toMatchObject({ ...spoken(language, plainWords) });
  callPeople(spokenWords({ participants: 'residents', coach: 'guide' }));
  expect(called('es')).toEqual({
    People: 'Residentes',
    participant: 'residente',
    coach: 'guía',
    coaches: 'guías',
    Coach: 'Guía',
    Coaches: 'Guías',
  });
  callPeople();
  expect(called('en').People).toBe('People');
});
