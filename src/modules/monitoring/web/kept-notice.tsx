import { useLocation } from 'wouter-preact';
import type { Letter, Outbox } from '../../../web/outbox/index.ts';
import { useOutbox } from '../../../web/outbox/index.ts';
import { Button, Notice } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { firstName } from './greeting.ts';

/** Where it is opened again: each kind of letter where it was written. */
function addressOf({ id, path, about }: Letter): string {
  if (path.endsWith('/forms')) return `/people/${about.id}/forms`;
  if (path.includes('/plan/')) return `/people/${about.id}/plan`;
  return `/people/${about.id}/write?kept=${id}`;
}

/** The server would not take it: a person looks, and nothing is thrown away unseen. */
function Refused({ letter, outbox }: { letter: Letter; outbox: Outbox }) {
  const t = useWords('monitoring');
  const [, go] = useLocation();
  return (
    <Notice
      tone="person"
      title={t('kept.refusedTitle', { name: letter.about.name })}
      actions={
        <>
          <Button onClick={() => go(addressOf(letter))}>{t('kept.open')}</Button>
          <Button kind="quiet" onClick={() => void outbox.drop(letter.id)}>
            {t('kept.drop')}
          </Button>
        </>
      }
    >
      <p>{letter.refused}</p>
    </Notice>
  );
}

/** What was written here without a network and waits to be sent. */
export function KeptNotice() {
  const t = useWords('monitoring');
  const format = useFormat();
  const outbox = useOutbox();
  const waiting = outbox.letters.filter((letter) => letter.refused === undefined);
  const names = [...new Set(waiting.map((letter) => firstName(letter.about.name)))];
  return (
    <>
      {waiting.length === 0 ? null : (
        <Notice
          tone="do"
          live
          title={t('kept.title', { count: waiting.length })}
          actions={<Button onClick={() => void outbox.sendNow()}>{t('kept.send')}</Button>}
        >
          <p>{t('kept.lead', { names: format.list(names) })}</p>
        </Notice>
      )}
      {outbox.letters
        .filter(({ refused, takes }) => refused !== undefined && !takes)
        .map((letter) => (
          <Refused key={letter.id} letter={letter} outbox={outbox} />
        ))}
    </>
  );
}
