import { Empty, Loaded, MoreButton } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { MessageRow, WaitingRow } from './message-row.tsx';
import type { Sending } from './sending.ts';
import type { useThread } from './use-thread.ts';
import './messages.css';

interface ThreadProps {
  thread: ReturnType<typeof useThread>;
  sending: Sending;
  readerId: string;
  empty: { title: string; lead: string };
  waits: string;
}

/** A thread, the latest last, with what waits on this device below it: that is here whatever the network does. */
export function Thread({ thread, sending, readerId, empty, waits }: ThreadProps) {
  const t = useWords('messages');
  const { query, messages, authors } = thread;
  const { waiting } = sending;
  const nothing = messages.length === 0 && waiting.length === 0;
  return (
    <>
      <Loaded query={query}>
        {() => (
          <>
            {nothing ? <Empty title={empty.title}>{empty.lead}</Empty> : null}
            {query.hasNextPage ? (
              <MoreButton
                label={t('own.earlier')}
                busy={query.isFetchingNextPage}
                onMore={() => void query.fetchNextPage()}
              />
            ) : null}
          </>
        )}
      </Loaded>
      {nothing ? null : (
        <ol class="messages" aria-label={t('own.label')}>
          {messages.map((message) => (
            <MessageRow
              key={message.id}
              message={message}
              authors={authors}
              readerId={readerId}
              onTakeBack={sending.takeBack}
            />
          ))}
          {waiting.map((letter) => (
            <WaitingRow key={letter.id} letter={letter} waits={waits} onRemove={sending.remove} />
          ))}
        </ol>
      )}
    </>
  );
}
