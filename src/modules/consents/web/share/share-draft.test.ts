import { describe, expect, it } from 'vitest';
import { emptyDraft, entryOf, missingIn, offered, purposesFor } from './share-draft.ts';

const today = '2026-11-22';
const lee = '019a0000-0000-7000-8000-000000000001';
const whole = { who: lee, what: ['plan'], why: ['treatment'], until: 'date', day: '2026-12-31' } as const;

const words = (draft: Parameters<typeof missingIn>[0]): string[] =>
  missingIn(draft, today).map(({ word }) => word);

describe('what somebody is about to share', () => {
  it('has nothing chosen for them, and tells everything that is missing at once', () => {
    expect(words(emptyDraft)).toEqual(['who', 'what', 'why', 'until']);
    expect(words(whole)).toEqual([]);
  });

  it('may end on the day it begins, and not before', () => {
    expect(words({ ...whole, day: today })).toEqual([]);
    expect(words({ ...whole, day: '2026-11-21' })).toEqual(['day']);
    expect(words({ ...whole, day: undefined })).toEqual(['day']);
  });

  it('may end when something happens, once it is said what', () => {
    expect(words({ ...whole, until: 'event' })).toEqual(['event']);
    expect(words({ ...whole, until: 'event', event: '  ' })).toEqual(['event']);
    expect(words({ ...whole, until: 'event', event: 'My care there ends' })).toEqual([]);
  });

  it('is never a counselor’s own notes, nor for a legal matter against them', () => {
    expect(offered).not.toContain('counseling-notes');
    for (const kind of ['clinician', 'probation', 'other', undefined])
      expect(purposesFor(kind)).not.toContain('proceedings');
  });

  it('names first what fits whoever receives it, each purpose once', () => {
    expect(purposesFor('probation')[0]).toBe('supervision');
    expect(purposesFor('clinician')[0]).toBe('treatment');
    expect(new Set(purposesFor('payer')).size).toBe(purposesFor('payer').length);
  });
});

describe('what goes to the server', () => {
  const saying = { language: 'en', about: (one: string) => `About ${one}.` } as const;

  it('says in plain words what each kind of entry is', () => {
    expect(entryOf({ ...whole, what: ['plan', 'note'] }, saying)).toEqual({
      kind: 'recipient',
      information: ['plan', 'note'],
      described: 'About plan. About note.',
      recipients: [{ is: 'named', id: lee }],
      purposes: ['treatment'],
      language: 'en',
      expiry: { by: 'date', on: '2026-12-31' },
    });
  });

  it('leaves out the day where it ends with an event, and the end where none was chosen', () => {
    expect(entryOf({ ...whole, until: 'event', event: ' It ends ' }, saying)).toMatchObject({
      expiry: { by: 'event', event: 'It ends' },
    });
    expect(entryOf({ ...whole, until: undefined }, saying)).not.toHaveProperty('expiry');
  });
});
