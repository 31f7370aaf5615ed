import { useState } from 'preact/hooks';
import { chooseDark, isDark } from '../theme.ts';
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

/** One word: the other of light and dark. Going back to what the device asks for forgets the choice. */
export function ThemeSwitch() {
  const t = useWords('shell');
  const [dark, setDark] = useState(isDark);
  const turn = (): void => {
    chooseDark(!dark);
    setDark(!dark);
  };
  return (
    <span class="switch">
      <button type="button" onClick={turn}>
        {t(dark ? 'theme.light' : 'theme.dark')}
      </button>
    </span>
  );
}
