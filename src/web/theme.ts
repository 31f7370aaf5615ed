import { keep, readKept } from './kept.ts';

/** `device` follows what the device asks for. */
export type Theme = 'device' | 'light' | 'dark';

export function savedTheme(): Theme {
  const kept = readKept('theme');
  return kept === 'light' || kept === 'dark' ? kept : 'device';
}

export function applyTheme(theme: Theme): void {
  if (theme === 'device') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function chooseTheme(theme: Theme): void {
  keep('theme', theme);
  applyTheme(theme);
}
