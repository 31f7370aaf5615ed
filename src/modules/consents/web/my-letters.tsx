import './sharing.css';
import { useState } from 'preact/hooks';
import { useSession } from '../../../web/session.ts';
import { Button, Loaded, Page as PageFrame } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { Letter } from './letter-page.tsx';
import { useBook } from './server.ts';

/** What has not been scrolled to is fetched first: a sheet that ends early would look like the whole letter. */
function PrintLetter({ book }: { book: ReturnType<typeof useBook> }) {
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

/** What was shown, to whom and why: the accounting of § 2.25, told as one would tell it. */
export function Page() {
  const t = useWords('consents');
  const id = useSession().person?.id ?? '';
  const book = useBook(id);
  return (
    <PageFrame
      width="read"
      title={t('tab.letters')}
      lead={t('letters.lead')}
      back={{ to: '/me/sharing', label: t('tab.sharing') }}
      actions={<PrintLetter book={book} />}
    >
      <Loaded query={book}>
        {({ pages }) => (
          <Letter
            participantId={id}
            rows={pages.flatMap(({ disclosures }) => disclosures)}
            {...(book.hasNextPage ? { more: () => book.fetchNextPage(), busy: book.isFetchingNextPage } : {})}
          />
        )}
      </Loaded>
    </PageFrame>
  );
}
