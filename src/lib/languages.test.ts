import { describe, expect, it } from 'vitest';
import { asLanguage, chooseLanguage, localeFor } from './languages.ts';

describe('The language of the pages', () => {
  const browser = ['fr-FR', 'es-MX', 'en-US'];

  it('is what the person chose by hand, whatever else is known', () => {
    expect(chooseLanguage({ saved: 'es', organization: 'en', browser: ['en-US'] })).toBe('es');
  });

  it("is the organization's when nobody chose", () => {
    expect(chooseLanguage({ saved: undefined, organization: 'es', browser: ['en-US'] })).toBe('es');
  });

  it("is the first of the browser's that we speak when nobody is known", () => {
    expect(chooseLanguage({ saved: null, organization: undefined, browser })).toBe('es');
  });

  it('is English when nothing fits', () => {
    expect(chooseLanguage({ saved: 'xx', organization: undefined, browser: ['fr'] })).toBe('en');
    expect(asLanguage('pt-BR')).toBeUndefined();
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
