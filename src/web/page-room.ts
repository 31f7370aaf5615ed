import { useCallback, useEffect, useState } from 'preact/hooks';
import { buildName } from './build.ts';
import type { PageEntry, PageModule } from './define-web.ts';
import type { PlacedPage } from './find-page.ts';
import { cameWhole, startAnew } from './whole-build.ts';
import type { Language } from './words.ts';
import { loadWords } from './words.ts';

const here = new Map<PageEntry, PageModule>();

/** Fetches a page's code and its module's words, in the language that is spoken unless another is named; both are kept. */
export async function fetchPage({ page, door }: PlacedPage, language?: Language): Promise<PageModule> {
  const [loaded] = await Promise.all([page.load(), loadWords(door.name, language)]);
  here.set(page, loaded);
  return loaded;
}

export type PageState =
  | { state: 'waiting' }
  | { state: 'here'; module: PageModule }
  | { state: 'failed'; error: unknown; again: () => void };

/** A page's code, once it is here. `placed` must be the same object as long as it is the same page. */
export function usePageModule(placed: PlacedPage): PageState {
  const [outcome, setOutcome] = useState<{ of: PageEntry; error?: unknown }>();
  const fetchIt = useCallback(() => {
    setOutcome(undefined);
    // It may have arrived since this was drawn, through another question for it.
    const arrival = here.has(placed.page) ? Promise.resolve() : fetchPage(placed);
    const failed = async (error: unknown): Promise<void> => {
      if (!(await startAnew(buildName()).catch(() => false))) setOutcome({ of: placed.page, error });
    };
    const came = (): void => {
      cameWhole();
      setOutcome({ of: placed.page });
    };
    arrival.then(came, failed);
  }, [placed]);
  useEffect(fetchIt, [fetchIt]);
  const module = here.get(placed.page);
  if (module) return { state: 'here', module };
  if (outcome?.of === placed.page) return { state: 'failed', error: outcome.error, again: fetchIt };
  return { state: 'waiting' };
}
