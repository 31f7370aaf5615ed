import { useId, useState } from 'preact/hooks';
import type { ThreadWeight } from '../../../web/ui/index.ts';
import { Chip, classNames, LineEntry as EntryShown, ThreadStep } from '../../../web/ui/index.ts';
import type { Words } from '../../../web/words.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { LineEntry } from '../schema.ts';
import { Answers } from './answers.tsx';
import { EarlierAnswers } from './earlier-answers.tsx';
import { EntryActs } from './entry-acts.tsx';
import type { EntryDetailsProps } from './entry-details.tsx';
import { readLineDraft } from './line-drafts.ts';
import { waitsForWord } from './news.ts';
import { useFetched } from './use-fetched.ts';
import type { Waiting } from './use-waiting.ts';

/** What an opened entry says comes when the first one is opened, or ahead for the way without a network. */
export const fetchDetails = () => import('./entry-details.tsx');

export interface EntryRowProps extends EntryDetailsProps {
  weight: ThreadWeight;
  side: 'left' | 'right';
  last: boolean;
  waiting?: Waiting | undefined;
}

/** The words of a key, or of another where there are none for it. */
function wordsOr(t: Words, key: string, other: string): string {
  const words = t(key);
  return words === key ? t(other) : words;
}

function chipWords(entry: LineEntry, t: Words): string {
  return entry.audience === 'just-us' ? t('justUs') : wordsOr(t, `kind.${entry.kind}`, 'kind.other');
}

const quietKinds = ['group-attendance', 'clinical-note'];

/** For kinds no room shows: their name, so that nothing on the line is unseen. */
function Generic({ entry }: { entry: LineEntry }) {
  const t = useWords('timeline');
  const key = `generic.${entry.kind}`;
  const known = t(key);
  const title = known === key ? t('generic.other', { kind: entry.kind.replaceAll('-', ' ') }) : known;
  return <h2>{title}</h2>;
}

function Body({ entry }: { entry: LineEntry }) {
  const t = useWords('timeline');
  if (entry.struckAt) return <h2 class="muted">{t('struck')}</h2>;
  return <EntryShown fact={entry} participantId={entry.participantId} instead={<Generic entry={entry} />} />;
}

interface ToggleProps {
  entry: LineEntry;
  own: boolean;
  open: boolean;
  detailsId: string;
  onToggle: () => void;
}

/** The chip names the kind and opens the entry; the arrow keys walk from chip to chip. */
function Toggle({ entry, own, open, detailsId, onToggle }: ToggleProps) {
  const t = useWords('timeline');
  const format = useFormat();
  const kind = own && entry.audience !== 'just-us' ? t('me.open') : chipWords(entry, t);
  const plain = own || entry.audience === 'just-us' || quietKinds.includes(entry.kind);
  return (
    <button
      type="button"
      class={classNames('chip', 'line-toggle', plain ? 'chip-plain' : 'chip-do')}
      aria-expanded={open}
      aria-controls={open ? detailsId : undefined}
      aria-label={t('entry.open', { kind, date: format.shortDate(entry.happenedAt) })}
      onClick={onToggle}
    >
      {kind}
    </button>
  );
}

/** For a participant, whose words these are stands with them. */
function WhoWrote({ entry, authors, readerId }: EntryRowProps) {
  const t = useWords('timeline');
  if (entry.authorId === readerId) return <p class="small muted">{t('me.byMe')}</p>;
  const name = entry.authorId ? authors[entry.authorId] : undefined;
  return name ? <p class="small muted">{t('me.byOther', { name })}</p> : null;
}

interface RowBodyProps extends EntryRowProps {
  open: boolean;
  detailsId: string;
}

/** What it was, what was said about it, and what can be done about it. */
function RowBody({ open, detailsId, ...props }: RowBodyProps) {
  const { entry, own, authors, readerId, deeds, waiting } = props;
  const t = useWords('timeline');
  const details = useFetched(fetchDetails, open);
  const waits = waitingOf(props);
  const isForWord = own && waitsForWord(entry, { readerId, now: Date.now() });
  return (
    <div class="line-row-body">
      <Body entry={entry} />
      {own ? <WhoWrote {...props} /> : null}
      {entry.amendsId && !open ? (
        <p>
          <Chip tone="plain">{t('entry.amended')}</Chip>
        </p>
      ) : null}
      <Answers
        answers={entry.answers}
        authors={authors}
        readerId={readerId}
        waiting={waiting}
        onTakeBack={deeds.takeBack}
      />
      <EarlierAnswers
        answers={entry.earlierAnswers}
        authors={authors}
        readerId={readerId}
        onTakeBack={deeds.takeBack}
      />
      {waits ? <waits.room.WaitsHere id={entry.id} /> : null}
      {!(open || waits) && isForWord ? (
        <div class="line-unsigned">
          <EntryActs {...props} />
        </div>
      ) : null}
      {details && open && !waits ? (
        <div id={detailsId}>
          <details.EntryDetails {...props} />
        </div>
      ) : null}
    </div>
  );
}

/** Nothing can be done about what no server has, but to take it back. */
const waitingOf = ({ entry, waiting }: EntryRowProps): Waiting | undefined =>
  waiting?.ids.has(entry.id) ? waiting : undefined;

/** One fact on the line: its piece of the thread, its date, what it was; opened in place. */
export function EntryRow(props: EntryRowProps) {
  const { entry, weight, side, last, needsPerson, own } = props;
  const t = useWords('timeline');
  const format = useFormat();
  const [open, setOpen] = useState(() => readLineDraft(entry.id) !== undefined);
  const detailsId = useId();
  const toggle = { entry, own, open, detailsId, onToggle: () => setOpen(!open) };
  return (
    <li class={classNames('line-item', open && 'line-open', entry.audience === 'just-us' && 'line-between')}>
      <div class="line-row">
        <ThreadStep
          weight={weight}
          side={side}
          last={last}
          person={needsPerson}
          mark={entry.kind === 'milestone' ? 'filled' : 'open'}
          label={t(`entry.weight.${weight}`)}
        />
        <time class="line-row-date" dateTime={entry.happenedAt}>
          {format.shortDate(entry.happenedAt)}
        </time>
        <RowBody {...props} open={open} detailsId={detailsId} />
        <div class="line-row-chip">{waitingOf(props) ? null : <Toggle {...toggle} />}</div>
      </div>
    </li>
  );
}
