import { useEffect, useState } from 'preact/hooks';
import { useOutbox } from '../../../web/outbox/index.ts';
import { useSession } from '../../../web/session.ts';
import { Button, Notice, Page as PageFrame } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { isHard } from '../domain/moods.ts';
import { AfterSending } from './after-sending.tsx';
import { AskForm } from './ask-form.tsx';
import type { Sent } from './saving.ts';
import { isCheckIn, useSending } from './saving.ts';
import { useReaders, useWish } from './server.ts';
import { WishCard } from './wish-card.tsx';

/** Answers the server would not take wait for the person who gave them. */
function Refused() {
  const t = useWords('check-ins');
  const outbox = useOutbox();
  const refused = outbox.letters.filter((letter) => isCheckIn(letter) && letter.refused !== undefined);
  return (
    <>
      {refused.map(({ id, refused: why }) => (
        <Notice
          key={id}
          tone="person"
          title={t('refused.title')}
          actions={<Button onClick={() => void outbox.drop(id)}>{t('refused.remove')}</Button>}
        >
          <p>{why}</p>
        </Notice>
      ))}
    </>
  );
}

function titleOf(sent: Sent | undefined): string {
  if (!sent) return 'ask.title';
  return isHard(sent.how) ? 'sent.helpTitle' : 'sent.thanks';
}

/** What waits here waits no longer once the server took it, or would not. */
function useStanding(sent: Sent | undefined): Sent | undefined {
  const { letters } = useOutbox();
  if (!sent) return undefined;
  const letter = letters.find(({ id }) => id === sent.id);
  if (!letter) return { ...sent, state: 'there' };
  return { ...sent, state: letter.refused === undefined ? 'waits' : 'refused' };
}

/** How is today? Asked, sent or kept, and answered with help first where it is hard. */
export function Page() {
  const t = useWords('check-ins');
  const id = useSession().person?.id ?? '';
  const [answered, setAnswered] = useState<Sent>();
  const readers = useReaders(id);
  const { data: wish } = useWish(id);
  const send = useSending(id);
  const sent = useStanding(answered);
  useEffect(() => {
    if (answered) document.querySelector<HTMLElement>('h1')?.focus();
  }, [answered]);
  return (
    <PageFrame
      width="read"
      title={t(titleOf(sent))}
      lead={sent ? undefined : t('ask.lead')}
      back={{ to: '/me', label: t('ask.back') }}
    >
      {sent ? (
        <AfterSending
          sent={sent}
          readers={readers}
          wish={wish}
          refused={<Refused />}
          onAgain={() => setAnswered(undefined)}
        />
      ) : (
        <>
          <Refused />
          <AskForm readers={readers} onSend={async (answer) => setAnswered(await send(answer))} />
          {wish ? <WishCard participantId={id} wish={wish} /> : null}
        </>
      )}
    </PageFrame>
  );
}
