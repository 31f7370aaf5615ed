import './sharing.css';
import { useSession } from '../../../web/session.ts';
import { Loaded, Page as PageFrame } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { Letter } from './letter-page.tsx';
import { PrintLetter } from './print-letter.tsx';
import { useBook, useSharing } from './server.ts';

/** What was shown, to whom and why: the accounting of § 2.25, told as one would tell it. */
export function Page() {
  const t = useWords('consents');
  const id = useSession().person?.id ?? '';
  const book = useBook(id);
  const { data } = useSharing(id);
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
            rows={pages.flatMap(({ disclosures }) => disclosures)}
            consents={data?.consents ?? []}
            {...(book.hasNextPage ? { more: () => book.fetchNextPage(), busy: book.isFetchingNextPage } : {})}
          />
        )}
      </Loaded>
    </PageFrame>
  );
}
