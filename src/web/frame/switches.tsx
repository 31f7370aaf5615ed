import { useState } from 'preact/hooks';
import type { Theme } from '../theme.ts';
import { chooseTheme, savedTheme } from '../theme.ts';
import type { Language } from '../words.ts';
import { chooseToSpeak, useLanguage, useWords } from '../words.ts';

const spoken: readonly { language: Language; name: string }[] = [
  { language: 'en', name: 'English' },
  { language: 'es', name: 'Español' },
];

/** Each language by its own name, on every page. */
export function LanguageSwitch() {
  const t = useWords('shell');
  const current = useLanguage();
  return (
    <fieldset class="switch" aria-label={t('language')}>
      {spoken.map(({ language, name }) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          onClick={() => void chooseToSpeak(language)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}

const themes: readonly Theme[] = ['light', 'dark', 'device'];

export function ThemeSwitch() {
  const t = useWords('shell');
  const [theme, setTheme] = useState(savedTheme);
  const choose = (next: Theme): void => {
    chooseTheme(next);
    setTheme(next);
  };
  return (
    <fieldset class="switch" aria-label={t('theme.label')}>
      {themes.map((one) => (
        <button key={one} type="button" aria-pressed={one === theme} onClick={() => choose(one)}>
          {t(`theme.${one}`)}
        </button>
      ))}
    </fieldset>
  );
}
