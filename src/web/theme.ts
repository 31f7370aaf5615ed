import { keepAndTell, readKept } from './kept.ts';

const deviceIsDark = (): boolean => window.matchMedia('(prefers-color-scheme: dark)').matches;

/** Shows the light or dark the reader chose on this device; without a choice the device decides. */
export function applySavedTheme(): void {
  const kept = readKept('theme');
  if (kept === 'light' || kept === 'dark') document.documentElement.dataset.theme = kept;
  else delete document.documentElement.dataset.theme;
}

export function isDark(): boolean {
  const chosen = document.documentElement.dataset.theme;
  return chosen === undefined ? deviceIsDark() : chosen === 'dark';
}

export function chooseDark(dark: boolean): void {
  const wanted = dark ? 'dark' : 'light';
  keepAndTell('theme', dark === deviceIsDark() ? 'device' : wanted);
  applySavedTheme();
}
