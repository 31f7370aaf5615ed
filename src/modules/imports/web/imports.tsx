import { useQuery } from '@tanstack/preact-query';
import { Link } from 'wouter-preact';
import {
  Button,
  Card,
  Empty,
  LinkButton,
  Loaded,
  Notice,
  Page as PageFrame,
  useToast,
} from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { isAtWork, setAsideOf } from '../domain.ts';
import type { ImportListItem } from '../schema/import.ts';
import { api, importsKey, useDeed } from './server.ts';
import { useDoing } from './use-doing.ts';
import './imports.css';

const whileAtWork = 2000;

function useImports() {
  return useQuery({
    queryKey: importsKey,
    queryFn: () => api.get('/imports'),
    refetchInterval: ({ state: { data } }) =>
      data?.imports.some((one) => isAtWork(one.state)) ? whileAtWork : false,
  });
}

function useWhatBecame(): (one: ImportListItem) => string {
  const t = useWords('imports');
  const { number } = useFormat();
  const counted = (word: string, count: number): string =>
    t(`count.${word}`, { count, shown: number(count) });
  return ({ totals, state, record, stayed = 0 }) => {
    if (!totals || state === 'open') return t(`state.${state}`);
    const added =
      state === 'undone'
        ? [
            counted(`${record}.takenBack`, totals.created - stayed),
            ...(stayed > 0 ? [counted('stay', stayed)] : []),
          ]
        : [counted(`${record}.created`, totals.created)];
    const parts = [...added, counted('matched', totals.matched), counted('setAside', setAsideOf(totals))];
    return `${t(`state.${state}`)} ${parts.join(' · ')}`;
  };
}

function UndoButton({ one }: { one: ImportListItem }) {
  const t = useWords('imports');
  const deed = useDeed();
  const { undo } = useToast();
  const { busy, doing } = useDoing();
  const takeBack = async (): Promise<void> => {
    await deed(one, 'undo');
    undo(t('undo.begun'), async () => {
      const fresh = await api.get('/imports/:id', { params: { id: one.id } });
      await deed(fresh, 'restore');
    });
  };
  if (one.state === 'done') {
    return (
      <Button
        busy={busy}
        onClick={() => doing(takeBack)}
        label={t('undo.label', { name: one.fileNames.join(', ') })}
      >
        {t('undo.button')}
      </Button>
    );
  }
  if (one.state !== 'undone') return null;
  return (
    <Button busy={busy} onClick={() => doing(() => deed(one, 'restore'))}>
      {t('restore.button')}
    </Button>
  );
}

function ImportCard({ one }: { one: ImportListItem }) {
  const t = useWords('imports');
  const { dateTime } = useFormat();
  const whatBecame = useWhatBecame();
  const who =
    one.madeByName === undefined
      ? dateTime(one.madeAt)
      : t('list.by', { when: dateTime(one.madeAt), name: one.madeByName });
  return (
    <li>
      <Card>
        <div class="import-row">
          <div>
            <Link href={`/imports/${one.id}`} className="import-name">
              {one.fileNames.join(', ')}
            </Link>
            <p>{whatBecame(one)}</p>
            <p class="small muted">{who}</p>
          </div>
          <div class="actions">
            <UndoButton one={one} />
          </div>
        </div>
      </Card>
    </li>
  );
}

/** What was brought in, and the way back from each. */
export function Page() {
  const t = useWords('imports');
  const query = useImports();
  const begin = (
    <LinkButton kind="filled" to="/imports/new">
      {t('list.new')}
    </LinkButton>
  );
  const none = query.data?.imports.length === 0;
  return (
    <PageFrame title={t('list.title')} lead={t('list.lead')} actions={none ? undefined : begin}>
      <Loaded query={query}>
        {({ imports }) =>
          imports.length === 0 ? (
            <Empty title={t('list.none')} action={begin}>
              {t('list.noneLead')}
            </Empty>
          ) : (
            <div class="stack">
              {imports.some((one) => one.trouble) ? <Notice tone="person" title={t('list.trouble')} /> : null}
              <ul class="import-list">
                {imports.map((one) => (
                  <ImportCard key={one.id} one={one} />
                ))}
              </ul>
            </div>
          )
        }
      </Loaded>
    </PageFrame>
  );
}
