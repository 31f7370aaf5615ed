import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function tokensOf(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', colour = '']) => [name, colour]),
  );
}

const [light = '', device = '', chosen = ''] = css
  .split(/:root(?::not\(\[data-theme='light'\]\)|\[data-theme='dark'\])?\s*\{/)
  .slice(1);

/** WCAG 2.2: relative luminance. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const text: readonly [string, string][] = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['muted', 'paper'],
  ['muted', 'surface'],
  ['do', 'paper'],
  ['do', 'surface'],
  ['do', 'do-soft'],
  ['on-do', 'do'],
  ['on-do', 'do-strong'],
  ['do-ink', 'do-soft'],
  ['person-ink', 'person-soft'],
  ['person-ink', 'paper'],
  ['plain-ink', 'plain-soft'],
  ['danger', 'danger-soft'],
  ['danger', 'surface'],
  ['surface', 'danger'],
  ['paper', 'ink'],
];
const edges: readonly [string, string][] = [
  ['edge', 'surface'],
  ['edge', 'paper'],
  ['do', 'paper'],
  ['person', 'paper'],
  ['person', 'surface'],
];

describe.each([
  ['light', tokensOf(light)],
  ['dark, as the device asks', tokensOf(device)],
  ['dark, as the reader chose', tokensOf(chosen)],
])('The colours: %s', (_name, tokens) => {
  const of = (name: string): string => tokens.get(name) ?? '';

  it.each(text)('%s is readable on %s', (front, ground) => {
    expect(contrast(of(front), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edges)('%s is seen on %s', (front, ground) => {
    expect(contrast(of(front), of(ground))).toBeGreaterThanOrEqual(3);
  });
});

describe('Dark', () => {
  it('is the same whether the device or the reader asked for it', () => {
    expect(tokensOf(device)).toEqual(tokensOf(chosen));
    expect(tokensOf(device).size).toBeGreaterThan(15);
  });
});
