import '../sharing.css';
import { useState } from 'preact/hooks';
import { FindInRecords } from '../../../../web/find-in-records.tsx';
import { useSession } from '../../../../web/session.ts';
import { DateField, Loaded, Page as PageFrame, TextField } from '../../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../../web/words.ts';
import { Letter } from '../letter-page.tsx';
import { PrintLetter } from '../print-letter.tsx';
import { useBook, useSharing } from '../server.ts';

interface AskedProps {
  name: string;
  today: string;
}

/** Who asked for it and when: on the page to be written, on paper as a sentence. Nothing of it is kept. */
function Asked({ name, today }: AskedProps) {
  const t = useWords('consents');
  const { date } = useFormat();
  const [who, setWho] = useState(name);
  const [day, setDay] = useState(today);
  return (
    <>
      <div class="stack letter-for">
        <TextField
          name="askedBy"
          label={t('account.askedBy')}
          hint={t('account.askedByHint')}
          value={who}
          onChange={setWho}
        />
        <DateField name="askedOn" label={t('account.askedOn')} value={day} max={today} onChange={setDay} />
      </div>
      <p>{t('account.asked', { who: who.trim() || name, day: date(day || today) })}</p>
    </>
  );
}

/** The same letter the participant reads, with its head for whoever gets it on paper (42 CFR § 2.25). */
function LetterFor({ participantId }: { participantId: string }) {
  const t = useWords('consents');
  const book = useBook(participantId);
  // Who stands in for a privacy officer opens no consents: the letter then leaves out when each was agreed to.
  const reads = useSession().person?.roles.includes('privacy-officer') ?? false;
  const { data } = useSharing(participantId, reads);
  return (
    <Loaded query={book}>
      {({ pages }) => {
        const { name = '', today = '' } = pages[0]?.of ?? {};
        return (
          <div class="stack">
            <h2>{t('account.of', { name })}</h2>
            <Asked name={name} today={today} />
            <div class="actions">
              <PrintLetter book={book} />
            </div>
            <Letter
              rows={pages.flatMap(({ disclosures }) => disclosures)}
              consents={data?.consents ?? []}
              {...(book.hasNextPage
                ? { more: () => book.fetchNextPage(), busy: book.isFetchingNextPage }
                : {})}
            />
          </div>
        );
      }}
    </Loaded>
  );
}

/** For somebody who asks on paper what was shown of them. */
export function Page() {
  const t = useWords('consents');
  const [chosen, setChosen] = useState('');
  return (
    <PageFrame width="read" title={t('tab.account')} lead={t('account.lead')}>
      <div class="stack letter-for">
        <FindInRecords
          chosen={chosen}
          onChoose={setChosen}
          says={{
            find: t('account.find'),
            who: t('account.who'),
            born: (day) => t('account.born', { day }),
            nobody: t('account.nobody'),
          }}
        />
      </div>
      {chosen === '' ? null : <LetterFor key={chosen} participantId={chosen} />}
    </PageFrame>
  );
}
