import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { apiAddress, createClient } from '../../../web/api.ts';
import {
  Button,
  Card,
  Disclosure,
  Facts,
  failureSentences,
  LinkButton,
  Loaded,
  Notice,
  Page as PageFrame,
  Progress,
  useToast,
} from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { routes } from '../routes.ts';
import type { ExportView } from '../schema.ts';

const api = createClient<typeof routes>();
const exportsKey = ['exports'] as const;
const whileAtWork = 1500;

const isUnderWay = ({ state, trouble }: ExportView): boolean =>
  (state === 'waiting' || state === 'making') && trouble === undefined;

function useExports() {
  return useQuery({
    queryKey: exportsKey,
    queryFn: () => api.get('/exports'),
    refetchInterval: ({ state: { data } }) => (data?.exports.some(isUnderWay) ? whileAtWork : false),
  });
}

/** Asks for a new export; one press at a time. */
function useAsking(): { busy: boolean; ask: () => void } {
  const queries = useQueryClient();
  const shell = useWords('shell');
  const { say } = useToast();
  const [busy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    setBusy(true);
    try {
      await api.post('/exports');
      await queries.invalidateQueries({ queryKey: exportsKey });
    } catch (error) {
      say(failureSentences(error, shell).message);
    } finally {
      setBusy(false);
    }
  };
  return { busy, ask: () => void run() };
}

function ReadyCard({ one }: { one: ExportView }) {
  const t = useWords('exports');
  const { dateTime, date, number } = useFormat();
  const count = (table: string): string => number(one.rows[table] ?? 0);
  const megabytes = number((one.bytes ?? 0) / 1_000_000, { maximumFractionDigits: 1 });
  return (
    <Card title={t('ready.title', { when: dateTime(one.madeAt) })} tone="next">
      <div class="stack">
        <Facts
          rows={[
            { label: t('ready.people'), value: count('participants') },
            { label: t('ready.entries'), value: count('facts') },
            { label: t('ready.size'), value: t('ready.megabytes', { megabytes }) },
            ...(one.takenAt ? [{ label: t('ready.taken'), value: dateTime(one.takenAt) }] : []),
          ]}
        />
        <div class="actions">
          <LinkButton kind="filled" to={apiAddress('/exports/:id/everything.zip', { id: one.id })} download>
            {t('ready.download')}
          </LinkButton>
        </div>
        <p class="small muted">{t('ready.until', { day: date(one.expiresAt ?? one.madeAt) })}</p>
        <Disclosure summary={t('ready.digest')}>
          <p class="small">
            <code class="one-link">{one.sha256}</code>
          </p>
        </Disclosure>
      </div>
    </Card>
  );
}

function Latest({ one }: { one: ExportView | undefined }) {
  const t = useWords('exports');
  if (!one || one.state === 'gone') return null;
  if (one.trouble) return <Notice tone="person" live title={t('trouble')} />;
  if (one.state === 'ready') return <ReadyCard one={one} />;
  return <Progress label={t('making')} mayLeave />;
}

/** Nothing holds an organization here: all it has in one file that any program can open. */
export function Page() {
  const t = useWords('exports');
  const query = useExports();
  const { busy, ask } = useAsking();
  return (
    <PageFrame width="read" title={t('title')} lead={t('lead')}>
      <Loaded query={query}>
        {({ exports: all, leftOut }) => {
          const [latest] = all;
          const ready = latest?.state === 'ready';
          const working = latest !== undefined && isUnderWay(latest);
          return (
            <div class="stack">
              <ul class="stack">
                {['formats', 'again', 'clear'].map((key) => (
                  <li key={key}>{t(`what.${key}`)}</li>
                ))}
              </ul>
              <Latest one={latest} />
              {working ? null : (
                <div class="actions">
                  <Button kind={ready ? 'line' : 'filled'} busy={busy} onClick={ask}>
                    {t(ready ? 'anew' : 'make')}
                  </Button>
                </div>
              )}
              <Disclosure summary={t('leftOut')}>
                <ul class="stack small">
                  {leftOut.map(({ table }) => (
                    <li key={table}>{t(`stays.${table}`)}</li>
                  ))}
                </ul>
              </Disclosure>
            </div>
          );
        }}
      </Loaded>
    </PageFrame>
  );
}
