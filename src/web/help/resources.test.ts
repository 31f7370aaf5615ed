import { describe, expect, it } from 'vitest';
import { plainHelp } from './plain-help.ts';
import { resources } from './resources.us.ts';

describe('The help of the United States', () => {
  it('has a crisis line, what to do at an overdose, and a way to treatment, in this order', () => {
    expect(resources.lines.map((line) => [line.use, line.shown])).toEqual([
      ['crisis', '988'],
      ['overdose', '911'],
      ['treatment', '1-800-662-4357'],
    ]);
  });

  it('calls the number it shows', () => {
    for (const line of resources.lines) {
      const shown = line.shown.replace(/\D/g, '');
      expect(line.call.replace(/\D/g, '')).toBe(shown);
    }
  });

  it('says of the treatment line that it is not a crisis line', () => {
    const treatment = resources.lines.find((line) => line.use === 'treatment');
    expect(treatment?.what.en).toContain('not a crisis line');
    expect(treatment?.what.es).toContain('No es una línea de crisis');
  });

  it('names naloxone and asks to stay', () => {
    const steps = resources.overdoseSteps.map((step) => step.en).join(' ');
    expect(steps).toMatch(/911.*naloxone.*Stay/);
  });

  it('says beside the overdose line where naloxone is near', () => {
    const overdose = resources.lines.find((line) => line.use === 'overdose');
    for (const language of ['en', 'es'] as const)
      expect(overdose?.more?.map((one) => one[language]).join(' ')).toMatch(/nalox.*211/);
  });

  it('names a source for every line and the day a person checked them', () => {
    for (const { source } of [...resources.lines, ...resources.pages]) expect(source).toMatch(/\.(gov|org)/);
    expect(resources.reviewed_on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});

describe('A browser without scripts', () => {
  it('is shown every number in both languages', () => {
    const html = plainHelp(resources);
    for (const { call } of resources.lines) expect(html.split(`href="tel:${call}"`)).toHaveLength(3);
    expect(html).toContain('lang="es"');
    expect(html).not.toContain('<script');
  });
});
