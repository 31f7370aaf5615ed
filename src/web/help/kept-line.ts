import type { LocalLine } from '../../lib/help-line.ts';
import { forget, keep, readKept } from '../kept.ts';

const place = 'help-line';

/** Kept on the device: it stands there without a network as well, and before anybody signs in. */
export function keepLine(line: LocalLine | undefined): void {
  if (line) keep(place, JSON.stringify(line));
  else forget(place);
}

export function readKeptLine(): LocalLine | undefined {
  try {
    const { name, number, when } = JSON.parse(readKept(place) ?? '{}');
    if (typeof name !== 'string' || typeof number !== 'string') return undefined;
    return { name, number, ...(typeof when === 'string' ? { when } : {}) };
  } catch {
    return undefined;
  }
}
