import { useState } from 'preact/hooks';
import { Button } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { LinePages } from './line-pages.ts';

/** What has not been scrolled to is fetched first: a sheet that ends early would look like the whole line. */
async function fetchRest(query: LinePages): Promise<void> {
  let { hasNextPage } = query;
  while (hasNextPage) hasNextPage = (await query.fetchNextPage()).hasNextPage;
}

const nextFrame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));

/** Rows are drawn by and by: nothing is printed before the last of them. */
async function drawn(): Promise<void> {
  do await nextFrame();
  while (document.querySelector('.line-page[aria-busy="true"]'));
}

/** Prints the line from its first entry to its last. */
export function PrintLine({ query }: { query: LinePages }) {
  const t = useWords('timeline');
  const [busy, setBusy] = useState(false);
  const print = async () => {
    setBusy(true);
    try {
      await fetchRest(query);
      await drawn();
      window.print();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button kind="quiet" busy={busy} onClick={() => void print()}>
      {t('print.button')}
    </Button>
  );
}
