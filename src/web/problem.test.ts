import { describe, expect, it } from 'vitest';
import { Problem } from './problem.ts';

describe('An error answer', () => {
  it('is read as RFC 9457 writes it, with what else it says kept apart', () => {
    const problem = new Problem(409, {
      type: 'urn:throughline:people/changed',
      title: 'Someone else changed this first.',
      status: 409,
      code: 'people/changed',
      fields: { name: 'people/name-needed', odd: 7 },
      theirs: { name: 'Maya' },
    });
    expect(problem).toMatchObject({
      status: 409,
      code: 'people/changed',
      fields: { name: 'people/name-needed' },
    });
    expect(problem.extra).toEqual({ theirs: { name: 'Maya' } });
  });

  it('is still one when a proxy answers with nothing readable', () => {
    expect(new Problem(502, {})).toMatchObject({ status: 502, detail: undefined, fields: {} });
  });
});
