import { Button, Chip, classNames } from '../../../web/ui/index.ts';
import type { Format, Words } from '../../../web/words.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { Waiting } from './sending.ts';
import type { Message } from './server.ts';

export interface RowProps {
  message: Message;
  authors: Readonly<Record<string, string>>;
  readerId: string;
  onTakeBack: (id: string) => Promise<void>;
}

/** Who has read it and when, each by their first mark. */
function readBy({ message, authors }: RowProps, t: Words, format: Format): string[] {
  const first = new Map<string, string>();
  for (const { kind, authorId = '', recordedAt } of message.answers)
    if (kind === 'message-read' && !first.has(authorId)) first.set(authorId, recordedAt);
  return [...first].map(([id, at]) => {
    const sameDay = format.shortDate(at) === format.shortDate(message.happenedAt);
    const time = sameDay ? format.time(at) : format.dateTime(at);
    return t('own.readAt', { name: authors[id] ?? t('own.somebody'), time });
  });
}

/** One message: whose, when, what, and by whom of the team it was read. */
export function MessageRow(props: RowProps) {
  const { message, authors, readerId, onTakeBack } = props;
  const t = useWords('messages');
  const format = useFormat();
  const mine = message.authorId === readerId;
  const said = message.words.said ?? '';
  const by = mine ? t('own.you') : (authors[message.authorId ?? ''] ?? t('own.somebody'));
  const names = readBy(props, t, format);
  return (
    <li class={classNames('message', mine && 'message-mine')}>
      <p class="small muted">
        <strong>{by}</strong>,{' '}
        <time dateTime={message.happenedAt}>{format.dateTime(message.happenedAt)}</time>{' '}
        {message.audience === 'just-us' ? <Chip tone="plain">{t('own.justUsMark')}</Chip> : null}
      </p>
      <p class="message-said">{said}</p>
      {names.length > 0 ? (
        <p class="small muted">{t('own.readBy', { names: names.join('; ') }).replaceAll('m..', 'm.')}</p>
      ) : null}
      {mine ? (
        <button
          type="button"
          class="link"
          aria-label={t('own.takeBackLabel', { said: said.slice(0, 60) })}
          onClick={() => void onTakeBack(message.id)}
        >
          {t('own.takeBack')}
        </button>
      ) : null}
    </li>
  );
}

interface WaitingRowProps {
  letter: Waiting;
  /** Said of what still goes out. */
  waits: string;
  onRemove: (id: string) => void;
}

/** A message that is on this device alone. */
export function WaitingRow({ letter, waits, onRemove }: WaitingRowProps) {
  const t = useWords('messages');
  return (
    <li class="message message-mine message-waiting">
      <p class="message-said">{letter.said}</p>
      <p class="small">{letter.refused === undefined ? waits : `${t('own.refused')} ${letter.refused}`}</p>
      <Button kind="quiet" onClick={() => onRemove(letter.id)}>
        {t('own.remove')}
      </Button>
    </li>
  );
}
