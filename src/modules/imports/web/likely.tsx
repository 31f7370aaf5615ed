import { Button, Card, Chip, Chips, Loaded, MoreButton, PersonName } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { ImportView, LikelyView, RowView } from '../schema/import.ts';
import { useRows } from './row-table.tsx';
import { fieldName } from './sentences.ts';
import { api, useFresh } from './server.ts';
import { useDoing } from './use-doing.ts';
import { useTelling } from './use-saying.ts';

/** The words of people lie at reason.birth-date.same for the code 'birth-date/same'. */
const reasonKey = (code: string): string => `reason.${code.replace('/', '.')}`;

/** What becomes of the row's content if it is the same person, told before anybody decides. */
function IfSame({ likely: { note, leftOut = [] }, view }: { likely: LikelyView; view: ImportView }) {
  const t = useWords('imports');
  const { list } = useFormat();
  const fields = list(leftOut.map((field) => fieldName({ t, view }, field)));
  return (
    <>
      {note ? <p class="small">{t('likely.ifSame.note')}</p> : null}
      {leftOut.length > 0 ? <p class="small">{t('likely.ifSame.leftOut', { fields })}</p> : null}
    </>
  );
}

interface RowProps {
  view: ImportView;
  row: RowView;
  /** What the row says. */
  whom: string;
  mayDecide: boolean;
  busy: boolean;
  onDecide: (decision: 'same' | 'new') => void;
}

function LikelyRow({ view, row, whom, mayDecide, busy, onDecide }: RowProps) {
  const t = useWords('imports');
  const people = useWords('people');
  const { likely, decision } = row;
  if (!likely) return null;
  const who =
    likely.row === undefined ? (likely.name ?? t('likely.somebody')) : t('likely.row', { row: likely.row });
  return (
    <li>
      <Card>
        <div class="import-row">
          <div>
            <p>
              <strong>{whom}</strong> <span class="muted">{t('likely.inRow', { row: row.row })}</span>
            </p>
            <p>
              {t('likely.like')}{' '}
              {likely.id === undefined ? who : <PersonName name={who} to={`/people/${likely.id}`} />}{' '}
              {likely.strong ? <Chip tone="person">{t('likely.strong')}</Chip> : null}
            </p>
            <Chips
              label={t('likely.because')}
              items={likely.reasons.map((code) => people(reasonKey(code)))}
            />
            {mayDecide ? <IfSame likely={likely} view={view} /> : null}
          </div>
          {mayDecide ? (
            <div class="actions">
              <Button
                busy={busy}
                pressed={decision === 'same'}
                label={`${t('likely.same')}: ${whom}`}
                onClick={() => onDecide('same')}
              >
                {t('likely.same')}
              </Button>
              <Button
                busy={busy}
                pressed={decision === 'new'}
                label={`${t('likely.new')}: ${whom}`}
                onClick={() => onDecide('new')}
              >
                {t('likely.new')}
              </Button>
            </div>
          ) : null}
        </div>
      </Card>
    </li>
  );
}

function Lead({
  view,
  mayDecide,
  decideAll,
}: {
  view: ImportView;
  mayDecide: boolean;
  decideAll: (decision: 'same' | 'new') => void;
}) {
  const t = useWords('imports');
  const { number } = useFormat();
  const { likely = 0, decided = 0 } = view.totals ?? {};
  const open = likely - decided;
  if (!mayDecide) return <p class="muted">{t('likely.managerDecides')}</p>;
  return (
    <>
      <p class="muted">{t('likely.lead')}</p>
      <p role="status">{t('likely.open', { count: open, shown: number(open) })}</p>
      {open > 1 ? (
        <div class="actions">
          <Button kind="quiet" onClick={() => decideAll('same')}>
            {t('likely.allSame')}
          </Button>
          <Button kind="quiet" onClick={() => decideAll('new')}>
            {t('likely.allNew')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** Rows that may be people who are here already: a person decides, and nobody is joined by itself. */
export function Likely({ view }: { view: ImportView }) {
  const t = useWords('imports');
  const query = useRows(view, 'likely');
  const telling = useTelling(view);
  const refresh = useFresh();
  const { busy, doing } = useDoing();
  const mayDecide = view.abilities.includes('import.decide');
  const decide = (decision: 'same' | 'new', row?: RowView): void =>
    doing(async () => {
      const rows = row ? { rows: [{ source: row.source, row: row.row }] } : {};
      await api.post('/imports/:id/decisions', { params: { id: view.id }, body: { decision, ...rows } });
      await refresh(view.id);
    });
  return (
    <section class="stack">
      <h2>{t('likely.title')}</h2>
      <Lead view={view} mayDecide={mayDecide} decideAll={(decision) => decide(decision)} />
      <Loaded query={query}>
        {({ pages }) => (
          <ul class="import-list">
            {pages
              .flatMap((page) => page.rows)
              .map((row) => (
                <LikelyRow
                  key={`${row.source} ${row.row}`}
                  view={view}
                  row={row}
                  whom={telling(row)}
                  mayDecide={mayDecide}
                  busy={busy}
                  onDecide={(decision) => decide(decision, row)}
                />
              ))}
          </ul>
        )}
      </Loaded>
      {query.hasNextPage ? (
        <MoreButton busy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
      ) : null}
    </section>
  );
}
