import type { Page } from 'playwright-core';

export interface Weight {
  /** Everything the page fetched, as it travelled. */
  allKb: number;
  /** Of that, scripts. */
  scriptKb: number;
}

/** What has come over the wire for this page since it was opened; answers of the API are no part of it. */
export async function weightOf(page: Page): Promise<Weight> {
  return page.evaluate(() => {
    const fetched = performance.getEntries().filter((entry) => entry instanceof PerformanceResourceTiming);
    const sum = (fits: (name: string) => boolean): number =>
      fetched
        .filter(({ name }) => fits(name) && !name.includes('/api/'))
        .reduce((total, { encodedBodySize }) => total + encodedBodySize, 0) / 1000;
    return { allKb: sum(() => true), scriptKb: sum((name) => name.endsWith('.js')) };
  });
}
