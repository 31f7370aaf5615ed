import { describe, expect, it } from 'vitest';
import { Offline, Problem } from '../problem.ts';
import catalogue from '../words.en.json' with { type: 'json' };
import type { Words } from '../words.ts';
import { failureSentences } from './failure-words.ts';

function wordAt(key: string): string {
  const found = key.split('.').reduce<unknown>((at, part) => Object(at)[part], catalogue);
  return typeof found === 'string' ? found : key;
}
const t: Words = wordAt;

describe('What went wrong', () => {
  it('promises nothing without a network that a closed page would lose', () => {
    expect(failureSentences(new Offline(), t).message).toContain('Leave this page open');
  });

  it("is told in the server's own sentence when there is one", () => {
    const problem = new Problem(409, {
      detail: 'This contact was amended by Ana.',
      code: 'coaching/amended',
    });
    expect(failureSentences(problem, t).message).toBe('This contact was amended by Ana.');
  });

  it('has a sentence for each field, its own before the common one', () => {
    const problem = new Problem(400, {
      fields: { name: 'too_small', day: 'coaching/in-the-future', odd: 'x' },
    });
    const own = (_field: string, code: string) =>
      code === 'coaching/in-the-future' ? 'That day is still to come.' : undefined;
    expect(failureSentences(problem, t, own)).toEqual({
      message: 'Some of this needs another look.',
      fields: {
        name: 'This is empty or too short.',
        day: 'That day is still to come.',
        odd: 'Please look at this once more.',
      },
    });
  });

  it('says that something is ours when it is ours, without a number or a stack', () => {
    expect(failureSentences(new Problem(500, {}), t).message).toBe(wordAt('failure.ours'));
    expect(failureSentences(new TypeError('x is undefined'), t).message).toBe(wordAt('failure.ours'));
  });

  it('gives one answer for what does not exist and what is not yours', () => {
    const sentences = [403, 404].map((status) => failureSentences(new Problem(status, {}), t).message);
    expect(sentences[0]).toBe(sentences[1]);
  });
});
