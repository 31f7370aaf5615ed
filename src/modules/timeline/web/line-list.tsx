import './line.css';
import { useEffect, useId, useMemo, useRef } from 'preact/hooks';
import { classNames, HiddenWords, MoreButton } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { LineEntry } from '../schema.ts';
import { useDeeds } from './answering.ts';
import { useByAndBy } from './by-and-by.ts';
import { comesBack, useComeBack } from './come-back.ts';
import { lastMet, needsPerson, weightsOf } from './density.ts';
import { EntryRow } from './entry-row.tsx';
import type { LineShown } from './line-pages.ts';
import { usePressedRows } from './press-rows.ts';
import { Still } from './still.ts';
import { walkEntries } from './walk-entries.ts';

export interface LineListProps {
  participantId: string;
  line: LineShown;
  /** What the person the line is about is called. */
  name: string;
  readerId: string;
  /** The reader is the person the line is about: larger, calmer. */
  own: boolean;
  /** Only what is just between two people was asked for. */
  justUs?: boolean;
}

/** The next page is fetched before its place comes into view. */
function useMoreInSight(more: (() => void) | undefined) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!(end.current && more)) return;
    const watch = new IntersectionObserver(([seen]) => (seen?.isIntersecting ? more() : undefined), {
      rootMargin: '0px 0px 1600px',
    });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [more]);
  return end;
}

interface ChunkProps extends LineListProps {
  page: LineShown['pages'][number];
  /** How many entries stand before this page, so that the thread goes on swinging. */
  from: number;
  ends: boolean;
}

/** In pixels, about: what a page out of sight is taken to be high until it has been seen. */
const rowHeight = 150;

/** Rows that are drawn in one frame: few enough that a slow phone goes on scrolling meanwhile. */
const rowsAtOnce = 10;

/** One page of rows. Its thread depends on what lies around it, so it is drawn anew when that changes, and only then. */
function Chunk({ page, from, ends, participantId, line, name, readerId, own }: ChunkProps) {
  const deeds = useDeeds(participantId);
  const { beside, authors, abilities, waiting } = line;
  const latest = useRef(beside);
  latest.current = beside;
  const weights = useMemo(() => weightsOf(page, beside), [page, beside]);
  const metAt = useMemo(() => lastMet(beside), [beside]);
  const starts = page.map((_, at) => at).filter((at) => at % rowsAtOnce === 0);
  const drawn = useByAndBy(starts.length, comesBack());
  const rowOf = (entry: LineEntry, at: number) => (
    <EntryRow
      key={entry.id}
      entry={entry}
      weight={weights[at] ?? 0}
      side={(from + at) % 2 === 0 ? 'left' : 'right'}
      last={ends && at === page.length - 1}
      needsPerson={needsPerson(entry, metAt)}
      name={name}
      authors={authors}
      beside={latest}
      readerId={readerId}
      own={own}
      abilities={abilities}
      deeds={deeds}
      waiting={waiting}
    />
  );
  const growing = drawn < starts.length;
  const height = `${page.length * rowHeight}px`;
  return (
    // While it grows it takes the room of all its rows: the end of the line is not in sight before it is.
    <ol
      class="line-page"
      aria-busy={growing}
      style={{ containIntrinsicHeight: `auto ${height}`, minHeight: growing ? height : undefined }}
    >
      {starts.slice(0, drawn).map((start) => (
        <Still
          key={start}
          of={[page, weights.join(''), metAt, ends, name, own, readerId, abilities.length, waiting]}
        >
          {page.slice(start, start + rowsAtOnce).map((entry, at) => rowOf(entry, start + at))}
        </Still>
      ))}
    </ol>
  );
}

/** The thread down the page, joining fact to fact; the latest first, more as one reads on. */
export function LineList(props: LineListProps) {
  const { line, own, justUs = false } = props;
  const leavesOut = !justUs && line.pages.some((page) => page.some((entry) => entry.audience === 'just-us'));
  const t = useWords('timeline');
  const keysId = useId();
  const list = useRef<HTMLDivElement>(null);
  usePressedRows(list);
  useComeBack(list);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = line.query;
  const more = useMemo(
    () => (hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : undefined),
    [hasNextPage, isFetchingNextPage, fetchNextPage],
  );
  const end = useMoreInSight(more);
  let from = 0;
  return (
    <section
      class={classNames('line', own && 'line-own', justUs && 'line-just-us')}
      aria-label={t('listLabel')}
      aria-describedby={keysId}
      onKeyDown={walkEntries}
    >
      <HiddenWords>
        <span id={keysId}>{t('keys')}</span>
      </HiddenWords>
      <div ref={list}>
        {line.pages.map((page, at) => {
          const before = from;
          from += page.length;
          const ends = at === line.pages.length - 1 && !hasNextPage;
          return <Chunk key={page[0]?.id ?? at} {...props} page={page} from={before} ends={ends} />;
        })}
      </div>
      {leavesOut ? <p class="print-only small">{t('print.leftOut')}</p> : null}
      <div ref={end} />
      {hasNextPage ? <MoreButton onMore={() => more?.()} busy={isFetchingNextPage} /> : null}
    </section>
  );
}
