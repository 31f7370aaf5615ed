import i18next from 'i18next';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Language } from '../lib/languages.ts';
import { chooseLanguage, localeFor } from '../lib/languages.ts';
import { called } from './called.ts';
import type { Catalogue, WordsLoaders } from './define-web.ts';
import type { Format } from './format.ts';
import { makeFormat } from './format.ts';
import { keepAndTell, readKept } from './kept.ts';
import { useSession } from './session.ts';

export type { Language } from '../lib/languages.ts';
export type { Format } from './format.ts';

/** `t('greeting', { name })`; keys are nested with dots, plurals end in `_one` and `_other` and take `count`. */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const engine = i18next.createInstance();
const catalogues = new Map<string, WordsLoaders>();
const arriving = new Map<string, Promise<void>>();

void engine.init({
  initAsync: false,
  lng: 'en',
  fallbackLng: 'en',
  resources: {},
  ns: [],
  nsSeparator: false,
  interpolation: { escapeValue: false },
  returnNull: false,
});

/** Makes a module's words known; they are fetched by `loadWords`. */
export function announceWords(name: string, loaders: WordsLoaders): void {
  catalogues.set(name, loaders);
}

async function fetchWords(name: string, language: Language): Promise<void> {
  const catalogue: Catalogue | undefined = (await catalogues.get(name)?.[language]())?.default;
  engine.addResourceBundle(language, name, catalogue ?? {});
}

/** Fetches a module's words in a language, once; a failed attempt may be made again. */
export function loadWords(name: string, language: Language = currentLanguage()): Promise<void> {
  const key = `${language}/${name}`;
  const under = arriving.get(key) ?? fetchWords(name, language);
  arriving.set(key, under);
  under.catch(() => arriving.delete(key));
  return under;
}

export function currentLanguage(): Language {
  return engine.language === 'es' ? 'es' : 'en';
}

/** Speaks another language: every catalogue already on the page arrives in it before anything changes. */
export async function speak(language: Language): Promise<void> {
  const names = [...new Set([...arriving.keys()].map((key) => key.slice(3)))];
  await Promise.all(names.map((name) => loadWords(name, language)));
  await engine.changeLanguage(language);
  document.documentElement.lang = language;
}

/** As `speak`, and remembers the choice on this device. */
export async function chooseToSpeak(language: Language): Promise<void> {
  keepAndTell('language', language);
  await speak(language);
}

export function preferredLanguage(organization?: string, own?: string): Language {
  const { languages: browser } = navigator;
  return chooseLanguage({ saved: readKept('language'), own, organization, browser });
}

export function useLanguage(): Language {
  const [language, setLanguage] = useState(currentLanguage);
  useEffect(() => {
    const follow = (): void => setLanguage(currentLanguage());
    engine.on('languageChanged', follow);
    return () => engine.off('languageChanged', follow);
  }, []);
  return language;
}

/** The words of a module, by the name it gave to `defineWeb`. */
export function useWords(name: string): Words {
  const language = useLanguage();
  return useMemo(() => {
    const speakIt = engine.getFixedT(language, name);
    return (key, values) => speakIt(key, { ...called(language), ...values });
  }, [language, name]);
}

/** Dates, times, numbers and lists as the reader's place writes them; instants in the organization's own time. */
export function useFormat(): Format {
  const language = useLanguage();
  const timeZone = useSession().organization?.timeZone;
  return useMemo(() => makeFormat(localeFor(language, navigator.languages), timeZone), [language, timeZone]);
}

/** The sentence a module keeps for one of its codes: `problem.login-taken` of 'sign-in' for 'sign-in/login-taken'. */
export function wordOfCode(code: string): string | undefined {
  const [name = '', ...rest] = code.split('/');
  const key = `problem.${rest.join('/')}`;
  return engine.exists(key, { ns: name, lng: engine.language }) ? engine.t(key, { ns: name }) : undefined;
}

/** Fetches the words of the modules whose codes an error carries, so that it can be told in the reader's language. */
export async function loadWordsOfCodes(codes: readonly string[]): Promise<void> {
  const names = new Set(codes.map((code) => code.split('/')[0] ?? ''));
  const known = [...names].filter((name) => catalogues.has(name));
  await Promise.all(known.map((name) => loadWords(name))).catch(() => undefined);
}
