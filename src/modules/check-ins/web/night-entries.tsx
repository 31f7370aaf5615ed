import { Said } from '../../../web/ui/index.ts';
import type { Format, Words } from '../../../web/words.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { moods } from '../domain/moods.ts';
import type { Night } from '../schema/nights.ts';

type Entry = Night['entries'][number];

interface EntryProps {
  entry: Entry;
  night: Night;
}

function headOf({ entry, night }: EntryProps, t: Words): string {
  const author = night.authors[entry.authorId ?? ''] ?? night.chosenName;
  if (entry.kind === 'check-in') return t('night.checkedIn', { name: night.chosenName });
  if (entry.kind === 'night-note') return t('night.handed', { name: String(entry.data.by ?? author) });
  return entry.data.from === 'team'
    ? t('night.answered', { name: author })
    : t('night.participant', { name: night.chosenName });
}

/** Who has read it so far, each by their first mark. */
function readSentences({ entry, night }: EntryProps, t: Words, format: Format): string[] {
  const marks = night.entries.filter(({ kind, aboutId }) => kind === 'message-read' && aboutId === entry.id);
  const first = new Map<string, string>();
  for (const { authorId = '', recordedAt } of marks)
    if (!first.has(authorId)) first.set(authorId, recordedAt);
  return [...first].map(([id, at]) =>
    t('night.readBy', { name: night.authors[id] ?? '–', time: format.time(at) }),
  );
}

function CheckedIn({ entry }: { entry: Entry }) {
  const t = useWords('check-ins');
  const mood = moods.find((one) => one === entry.data.how) ?? 'all-right';
  return (
    <>
      <p>{t(`night.mood-${mood}`)}</p>
      {entry.data.reach === true ? <p>{t('night.reach')}</p> : null}
    </>
  );
}

function OneEntry(props: EntryProps) {
  const { entry } = props;
  const t = useWords('check-ins');
  const format = useFormat();
  const words = entry.words.said ?? entry.words.done ?? '';
  return (
    <li class="stack-small">
      <p class="small muted">
        <strong>{headOf(props, t)}</strong>,{' '}
        <time dateTime={entry.happenedAt}>{format.dateTime(entry.happenedAt)}</time>
      </p>
      {entry.kind === 'check-in' ? <CheckedIn entry={entry} /> : null}
      {words === '' ? null : <Said>{words}</Said>}
      {readSentences(props, t, format).map((sentence) => (
        <p key={sentence} class="small muted">
          {sentence}
        </p>
      ))}
    </li>
  );
}

/** What came in, the earliest first, with what was answered and done. */
export function NightEntries({ night }: { night: Night }) {
  const t = useWords('check-ins');
  const shown = night.entries.filter(({ kind }) => kind !== 'message-read');
  if (shown.length === 0) return <p class="muted">{t('night.nothing')}</p>;
  return (
    <ol class="stack" aria-label={t('night.said')}>
      {shown.map((entry) => (
        <OneEntry key={entry.id} entry={entry} night={night} />
      ))}
    </ol>
  );
}
