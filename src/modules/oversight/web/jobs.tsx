import { useQuery } from '@tanstack/preact-query';
import type { z } from 'zod';
import type { Column } from '../../../web/ui/index.ts';
import { DataTable, Empty, Loaded, Page as PageFrame } from '../../../web/ui/index.ts';
import type { Words } from '../../../web/words.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { Jobs } from '../schema.ts';
import { api } from './api.ts';

type Job = z.output<typeof Jobs>['jobs'][number];

const workOf = (t: Words, name: string): string => t(`work.${name.replaceAll('.', '-')}`);

const columnsIn = (t: Words, dateTime: (at: string) => string): Column<Job>[] => [
  {
    key: 'name',
    label: t('jobs.name'),
    cell: (job) => workOf(t, job.name),
    sortBy: (job) => workOf(t, job.name),
  },
  {
    key: 'state',
    label: t('jobs.state'),
    cell: (job) => t(`jobs.states.${job.state}`),
    sortBy: (job) => job.state,
  },
  {
    key: 'tries',
    label: t('jobs.tries'),
    cell: (job) => job.tries,
    sortBy: (job) => job.tries,
    numeric: true,
  },
  {
    key: 'madeAt',
    label: t('jobs.madeAt'),
    cell: (job) => <time dateTime={job.madeAt}>{dateTime(job.madeAt)}</time>,
    sortBy: (job) => job.madeAt,
  },
  {
    key: 'endedAt',
    label: t('jobs.endedAt'),
    cell: (job) =>
      job.endedAt ? <time dateTime={job.endedAt}>{dateTime(job.endedAt)}</time> : t('jobs.notYet'),
    sortBy: (job) => job.endedAt ?? '',
  },
];

const everyFewSeconds = 5000;

/** Background work and how it went; it renews itself while one looks. */
export function Page() {
  const t = useWords('oversight');
  const { dateTime } = useFormat();
  const query = useQuery({
    queryKey: ['jobs'],
    queryFn: () => api.get('/jobs'),
    refetchInterval: everyFewSeconds,
  });
  return (
    <PageFrame width="wide" title={t('jobs.title')}>
      <Loaded query={query}>
        {({ jobs }) => (
          <DataTable
            caption={t('jobs.caption')}
            hideCaption
            columns={columnsIn(t, dateTime)}
            rows={jobs}
            rowKey={(job) => job.id}
            filterText={(job) => `${workOf(t, job.name)} ${t(`jobs.states.${job.state}`)}`}
            empty={<Empty title={t('jobs.none')}>{t('jobs.noneLead')}</Empty>}
          />
        )}
      </Loaded>
    </PageFrame>
  );
}
