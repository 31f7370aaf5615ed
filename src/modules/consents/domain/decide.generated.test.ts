import { describe, expect, it } from 'vitest';
import { aBook, aQuestion, chance } from '../testing/made-up-papers.ts';
import { oracle } from '../testing/oracle.ts';
import { decide } from './decide.ts';

const questions = 120_000;
const questionsABook = 8;
const seed = 20_260_216;

/** Asks so many questions of so many books; what was answered otherwise than the rule answers, and how often what was said. */
function askAll() {
  const of = chance(seed);
  const otherwise: unknown[] = [];
  const said = new Map<string, number>();
  for (let asked = 0, book = aBook(of); asked < questions; asked += 1) {
    if (asked % questionsABook === 0) book = aBook(of);
    const question = aQuestion(of, book);
    const verdict = decide(question, book);
    const says = verdict.allowed ? 'allowed' : verdict.because;
    said.set(says, (said.get(says) ?? 0) + 1);
    if (verdict.allowed !== oracle(question, book)) otherwise.push({ question, book, verdict });
  }
  return { otherwise, said };
}

describe('120,000 questions about made-up papers', () => {
  const { otherwise, said } = askAll();

  it('are all answered as the text of the rule answers them, and nothing is let out that no paper covers', () => {
    expect(otherwise.slice(0, 1)).toEqual([]);
  });

  it('meet every answer there is to give, so that none of them goes untried', () => {
    expect(said.get('allowed')).toBeGreaterThan(questions / 20);
    for (const reason of ['recipient', 'purpose', 'information', 'incomplete', 'not-yet', 'expired', 'false'])
      expect(said.get(reason), reason).toBeGreaterThan(100);
    for (const reason of ['no-consent', 'taken-back', 'restricted'])
      expect(said.get(reason), reason).toBeGreaterThan(100);
  });
});
