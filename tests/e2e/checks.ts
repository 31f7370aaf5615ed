import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import type { Visit } from './browser.ts';
import { unrolled } from './browser.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const asked: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

interface Finding {
  impact: string;
  sentence: string;
}

function findingsOf({ violations }: AxeResults): Finding[] {
  return violations.map(({ impact, id, help, nodes }) => ({
    impact: impact ?? 'minor',
    sentence: `${id} (${impact}): ${help}; ${nodes
      .slice(0, 4)
      .map((node) => `${node.target.join(' ')} — ${node.html.slice(0, 160)}`)
      .join(' | ')}`,
  }));
}

/** Of the rules only these change with the colors of a page. */
const askedOfColors: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  resultTypes: ['violations'],
};

async function runAxe(page: Page, options: RunOptions): Promise<Finding[]> {
  const results = await page.evaluate(
    (wanted) => (window as Window & { axe?: typeof import('axe-core') }).axe?.run(document, wanted),
    options,
  );
  if (!results) throw new Error('axe could not be loaded into the page.');
  return findingsOf(results);
}

/** Whole in the colors the page has now, and once more for contrast in the others: by day and by night. */
async function inBothLights(page: Page): Promise<Finding[]> {
  const found = await runAxe(page, asked);
  const isDark = await page.evaluate(() => window.matchMedia('(prefers-color-scheme: dark)').matches);
  const [now, other] = isDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
  await page.emulateMedia({ colorScheme: other });
  try {
    const there = await runAxe(page, askedOfColors);
    return [...found, ...there.map((one) => ({ ...one, sentence: `${other}: ${one.sentence}` }))];
  } finally {
    await page.emulateMedia({ colorScheme: now });
  }
}

/** Looks at the page as it stands with axe. Serious and critical findings fail; every finding is listed. */
export async function axe(page: Page, where = page.url()): Promise<string[]> {
  // Evaluated through the debugger, so that the page's own content security policy stays as it is.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const findings = await unrolled(page, () => inBothLights(page));
  for (const { sentence } of findings) console.log(`  axe, ${where}: ${sentence}`);
  const grave = findings.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(
    grave.map(({ sentence }) => sentence),
    `axe on ${where}`,
  ).toEqual([]);
  return findings.map(({ sentence }) => sentence);
}

/** Nothing may be wider than the screen. Names what sticks out. */
export async function noSidewaysScroll(page: Page, where = page.url()): Promise<void> {
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const sticking = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `${scrollWidth} px on ${clientWidth} px`,
      ...sticking.slice(-4).map((element) => element.outerHTML.slice(0, 120)),
    ];
  });
  expect(wide, `sideways scroll on ${where}`).toEqual([]);
}

/** Texts and names of things that look like a key nobody has words for, or a value nobody filled in. */
async function rawTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const key = /^[a-z][\w-]*(\.[a-z][\w-]*)+$/i;
    const unfilled = /\{\{|\bundefined\b|\bNaN\b|Invalid Date|\[object /;
    const names = ['aria-label', 'placeholder', 'title', 'alt'];
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest('code, script, style')) texts.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll(names.map((name) => `[${name}]`).join(', '))) {
      texts.push(...names.map((name) => element.getAttribute(name) ?? ''));
    }
    return texts.map((text) => text.trim()).filter((text) => key.test(text) || unfilled.test(text));
  });
}

const tellingWords =
  /\b(recovery|recuperaci|addict|adicci|substance|sustancia|treatment|tratamiento|relapse|overdose|opioid|sober|drug|droga|alcohol)/i;

/** What every page owes its reader, whoever they are. */
export async function isSoundPage({ page, complaints, url }: Visit, where = page.url()): Promise<void> {
  expect(complaints.join('\n'), `complaints on ${where}`).toBe('');
  expect(await page.locator('h1:visible').count(), `headings of the first rank on ${where}`).toBe(1);
  expect(await rawTexts(page), `texts without words on ${where}`).toEqual([]);
  expect(`${await page.title()} ${page.url()}`, 'title and address').not.toMatch(tellingWords);
  const said = await page.locator('main').innerText();
  expect(said.replaceAll(/\s+/g, ' ').length, `what ${where} says`).toBeGreaterThan(40);
  await noSidewaysScroll(page, where);
  await saysWhatItMust(page, url, where);
}

/** Every page of the invented program says that it is; every page of a participant has the numbers for help. */
async function saysWhatItMust(page: Page, url: string, where: string): Promise<void> {
  if (url === inject('invented').url)
    expect(await page.locator('.invented').count(), `${where} says that it is invented`).toBe(1);
  if ((await page.locator('.frame-plain').count()) > 0)
    expect(await page.locator('.help-footer a[href="tel:988"]').count(), `help on ${where}`).toBe(1);
}
