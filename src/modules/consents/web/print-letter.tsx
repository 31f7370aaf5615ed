import { useState } from 'preact/hooks';
import { Button } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { useBook } from './server.ts';

/** What has not been scrolled to is fetched first: a sheet that ends early would look like the whole letter. */
export function PrintLetter({ book }: { book: ReturnType<typeof useBook> }) {
  const t = useWords('consents');
  const [busy, setBusy] = useState(false);
  const print = async (): Promise<void> => {
    setBusy(true);
    try {
      let { hasNextPage } = book;
      while (hasNextPage) hasNextPage = (await book.fetchNextPage()).hasNextPage;
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
      window.print();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button kind="quiet" busy={busy} onClick={() => void print()}>
      {t('letters.print')}
    </Button>
  );
}
