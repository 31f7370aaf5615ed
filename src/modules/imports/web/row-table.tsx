import { useInfiniteQuery } from '@tanstack/preact-query';
import type { Column } from '../../../web/ui/index.ts';
import { Button, DataTable, Loaded, MoreButton, PersonName } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { RowsQuery } from '../schema/asked.ts';
import type { ImportView, RowView } from '../schema/import.ts';
import type { Saying } from './sentences.ts';
import { warningOf, whyOf } from './sentences.ts';
import { api, rowsKey, useFresh } from './server.ts';
import { useDoing } from './use-doing.ts';
import { useSaying, useTelling } from './use-saying.ts';

/** What rows say changes with the state: once the import is done, whom they added. */
export function useRows({ id, state }: Pick<ImportView, 'id' | 'state'>, outcome: RowsQuery['outcome']) {
  return useInfiniteQuery({
    queryKey: rowsKey(id, state, outcome),
    queryFn: ({ pageParam, signal }) =>
      api.get('/imports/:id/rows', {
        params: { id },
        query: { outcome, ...(pageParam === '' ? {} : { after: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });
}

/** What a row says while its file is kept; then whom it added, or where it stood. */
function What({ row, saying, says }: { row: RowView; saying: Saying; says: string }) {
  const { t } = saying;
  if (row.name !== undefined && row.participantId !== undefined)
    return <PersonName name={row.name} to={`/people/${row.participantId}`} />;
  if (says !== '') return says;
  const blank = row.reason === 'blank-row';
  return <span class="muted">{t(blank ? 'rows.blank' : 'rows.inFile', { row: row.row })}</span>;
}

interface Telling {
  saying: Saying;
  telling: (row: RowView) => string;
  /** Whether the rows are of several files. */
  many: boolean;
  /** The import was taken back. */
  undone: boolean;
}

const columnsIn = ({ saying, telling, many, undone }: Telling): Column<RowView>[] => [
  {
    key: 'row',
    label: saying.t('rows.row'),
    cell: (row) => `${many ? `${row.source}: ` : ''}${saying.t('rows.numbered', { row: row.row })}`,
    sortBy: (row) => row.row,
  },
  {
    key: 'what',
    label: saying.t('rows.says'),
    cell: (row) => <What row={row} saying={saying} says={telling(row)} />,
  },
  {
    key: 'why',
    label: saying.t('rows.why'),
    cell: (row) => (
      <div>
        {undone && row.outcome === 'created'
          ? saying.t(row.takenBack ? 'rows.takenBack' : 'rows.stays')
          : whyOf(saying, row)}
        {row.warnings.map((warning) => (
          <p key={`${warning.field} ${warning.code}`} class="small muted">
            {warningOf(saying, warning)}
          </p>
        ))}
      </div>
    ),
  },
];

/** Leaves one row out, or takes it in again, until somebody agrees. */
function LeaveOut({ view, row, says }: { view: ImportView; row: RowView; says: string }) {
  const t = useWords('imports');
  const refresh = useFresh();
  const { busy, doing } = useDoing();
  const out = row.leftOut === true;
  const word = t(out ? 'rows.takeIn' : 'rows.leaveOut');
  const send = async (): Promise<void> => {
    const body = { rows: [{ source: row.source, row: row.row }], leftOut: !out };
    await api.post('/imports/:id/left-out', { params: { id: view.id }, body });
    await refresh(view.id);
  };
  return (
    <Button kind="quiet" busy={busy} label={`${word}: ${says}`} onClick={() => doing(send)}>
      {word}
    </Button>
  );
}

/** Those that add somebody, and those left out on purpose. */
const mayLeaveOut = ({ outcome, leftOut }: RowView): boolean =>
  leftOut === true || outcome === 'create' || outcome === 'likely';

const leavingOut = (view: ImportView, { saying, telling }: Telling): Column<RowView>[] =>
  view.state === 'looked' && view.abilities.includes('import.make')
    ? [
        {
          key: 'leave-out',
          label: saying.t('rows.leave'),
          cell: (row) => (mayLeaveOut(row) ? <LeaveOut view={view} row={row} says={telling(row)} /> : null),
        },
      ]
    : [];

const rowsOf = (pages: readonly { rows: RowView[] }[]): RowView[] => pages.flatMap((page) => page.rows);

/** Rows of one outcome, in the order of the file, page by page. */
export function RowTable({
  view,
  outcome,
}: {
  view: ImportView;
  outcome: NonNullable<RowsQuery['outcome']>;
}) {
  const t = useWords('imports');
  const query = useRows(view, outcome);
  const saying = useSaying(view);
  const telling = useTelling(view);
  const told: Telling = { saying, telling, many: view.fileNames.length > 1, undone: view.state === 'undone' };
  return (
    <Loaded query={query}>
      {({ pages }) => (
        <>
          <DataTable
            caption={t(`rows.caption.${outcome}`)}
            hideCaption
            columns={[...columnsIn(told), ...(rowsOf(pages).some(mayLeaveOut) ? leavingOut(view, told) : [])]}
            rows={rowsOf(pages)}
            rowKey={(row) => `${row.source} ${row.row}`}
            empty={<p class="muted">{t('rows.none')}</p>}
          />
          {query.hasNextPage ? (
            <MoreButton busy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
          ) : null}
        </>
      )}
    </Loaded>
  );
}
