import { describe, expect, it } from 'vitest';
import type { Catalogue, Texts } from './catalogues.ts';
import { keysOf, readCatalogues, textsOf, valuesIn } from './catalogues.ts';

const LANGUAGES = ['en', 'es'];
const all = readCatalogues();
const rooms = [...new Set(all.map((catalogue) => catalogue.room))];
const inLanguage = (language: string) => all.filter((catalogue) => catalogue.language === language);

function missing(from: Texts, to: Texts): string[] {
  const there = new Set(keysOf(to));
  return keysOf(from).filter((key) => !there.has(key));
}

/** Each English words file with its Spanish sister. */
function pairs(): [Catalogue, Texts][] {
  return inLanguage('en').map((english) => {
    const sister = inLanguage('es').find((spanish) => spanish.room === english.room);
    return [english, sister?.texts ?? {}];
  });
}

// Forms of tú in what a grown stranger reads; usted is how this product speaks to everyone.
const INFORMAL =
  /(?<![\p{L}])(tú|tu|tus|ti|contigo|tuy[oa]s?|te|eres|estás|tienes|puedes|quieres|necesitas|debes|haces|sabes|vas|dices|vienes|sientes|prefieres|has|tendrás|podrás|haz|dime|dinos|cuéntanos|escríbenos|llámanos|regístrate|asegúrate|conéctate|inténtalo)(?![\p{L}])/iu;

describe('the words of every room', () => {
  it('are there in English and in Spanish', () => {
    const absent = rooms.flatMap((room) =>
      LANGUAGES.filter((language) => !all.some((one) => one.room === room && one.language === language)).map(
        (language) => `${room}/words.${language}.json`,
      ),
    );
    expect(absent).toEqual([]);
  });

  it('have the same keys in both languages', () => {
    const wrong = pairs().flatMap(([english, spanish]) => [
      ...missing(english.texts, spanish).map((key) => `${english.path}: ${key} has no Spanish`),
      ...missing(spanish, english.texts).map((key) => `${english.path}: ${key} has no English`),
    ]);
    expect(wrong).toEqual([]);
  });

  it('are completed with the same values in both languages', () => {
    const wrong = pairs().flatMap(([english, spanish]) =>
      keysOf(english.texts)
        .filter((key) => spanish[key] !== undefined)
        .filter((key) => `${valuesIn(english.texts[key] ?? '')}` !== `${valuesIn(spanish[key] ?? '')}`)
        .map((key) => `${english.path}: ${key}`),
    );
    expect(wrong).toEqual([]);
  });

  it('say something', () => {
    const empty = all.flatMap(({ path, texts }) =>
      Object.entries(texts)
        .filter(([, text]) => text.trim() === '')
        .map(([key]) => `${path}: ${key}`),
    );
    expect(empty).toEqual([]);
  });

  it('are translated: no sentence stands in both languages', () => {
    const same = pairs().flatMap(([english, spanish]) =>
      Object.entries(english.texts)
        .filter(([key, text]) => text === spanish[key] && text.split(/\s+/).length > 3)
        .map(([key]) => `${english.path}: ${key}`),
    );
    expect(same).toEqual([]);
  });

  it('say usted in Spanish', () => {
    const informal = inLanguage('es').flatMap(({ path, texts }) =>
      Object.entries(texts)
        .filter(([, text]) => INFORMAL.test(text))
        .map(([key, text]) => `${path}: ${key}: ${text}`),
    );
    expect(informal).toEqual([]);
  });
});

describe('the reading of words', () => {
  it('knows usted from tú', () => {
    expect(INFORMAL.test('¿Cómo estás?')).toBe(true);
    expect(INFORMAL.test('Su plan y tus metas')).toBe(true);
    expect(INFORMAL.test('Usted puede retirar su permiso. Té y café, actual, tutor.')).toBe(false);
  });

  it('finds keys in any depth and values in any text', () => {
    expect(textsOf('{"a":{"b":"x"},"c":"y"}')).toEqual({ 'a.b': 'x', c: 'y' });
    expect(valuesIn('{{name}} and {{- count }}')).toEqual(['count', 'name']);
    expect(missing({ a: '', b_one: '', b_many: '' }, { a: '' })).toEqual(['b_one']);
  });
});
