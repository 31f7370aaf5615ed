import { describe, expect, it } from 'vitest';
import { asLanguage, chooseLanguage, localeFor, ownLanguage } from './languages.ts';

describe('The language of the pages', () => {
  const browser = ['fr-FR', 'es-MX', 'en-US'];

  it('is what the person chose by hand, whatever else is known', () => {
    const known = { own: 'en', organization: 'en', browser: ['en-US'] };
    expect(chooseLanguage({ saved: 'es', ...known })).toBe('es');
  });

  it('is their own at the first sign-in, not the organization’s', () => {
    expect(chooseLanguage({ saved: null, own: 'es', organization: 'en', browser: ['en-US'] })).toBe('es');
  });

  it("is the browser's for a visitor nobody knows: the first that we speak", () => {
    expect(chooseLanguage({ saved: null, organization: 'en', browser })).toBe('es');
    expect(chooseLanguage({ saved: null, organization: 'es', browser: ['en-US'] })).toBe('en');
  });

  it("is the organization's when the browser asks for none that we speak", () => {
    expect(chooseLanguage({ saved: undefined, organization: 'es', browser: ['fr'] })).toBe('es');
  });

  it('is English when nothing fits', () => {
    expect(chooseLanguage({ saved: 'xx', organization: undefined, browser: ['fr'] })).toBe('en');
    expect(asLanguage('pt-BR')).toBeUndefined();
  });
});

describe('One’s own language', () => {
  it('is the first a participant speaks, among those of the pages', () => {
    const participant = { kind: 'participant', organization: 'en' } as const;
    expect(ownLanguage(['es', 'en'], participant)).toBe('es');
    expect(ownLanguage(['ase', 'es'], participant)).toBe('es');
    expect(ownLanguage(['fr'], participant)).toBeUndefined();
  });

  it('is the organization’s for a colleague who speaks it among others', () => {
    const colleague = { kind: 'staff', organization: 'en' } as const;
    expect(ownLanguage(['es', 'en'], colleague)).toBe('en');
    expect(ownLanguage(['es'], colleague)).toBe('es');
  });
});

describe('The locale of dates and numbers', () => {
  it("is the reader's own variety of the language shown", () => {
    expect(localeFor('es', ['fr-FR', 'es-MX'])).toBe('es-MX');
    expect(localeFor('en', ['es-MX', 'en-GB'])).toBe('en-GB');
  });

  it('falls back to the United States', () => {
    expect(localeFor('es', ['en-US'])).toBe('es-US');
  });
});
