import { useQuery } from '@tanstack/preact-query';
import type { Column } from '../../../web/ui/index.ts';
import {
  Button,
  Card,
  DataTable,
  Disclosure,
  Empty,
  Loaded,
  Page as PageFrame,
} from '../../../web/ui/index.ts';
import type { Words } from '../../../web/words.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { Engagement } from '../schema.ts';
import { api } from './api.ts';

type Program = Engagement['programs'][number];

function columnsIn(t: Words, number: (value: number) => string): Column<Program>[] {
  const figure = (
    key:
      | 'started'
      | 'metOnce'
      | 'metTwice'
      | 'medianDaysToFirst'
      | 'medianDaysToSecond'
      | 'ended'
      | 'cameBack'
      | 'medianDaysAway',
  ): Column<Program> => ({
    key,
    label: t(`report.${key}`),
    cell: (program) => (program[key] === undefined ? t('report.nothing') : number(program[key])),
    sortBy: (program) => program[key] ?? -1,
    numeric: true,
  });
  return [
    {
      key: 'name',
      label: t('report.program'),
      cell: (program) => program.programName,
      sortBy: (program) => program.programName,
    },
    figure('started'),
    figure('metOnce'),
    figure('medianDaysToFirst'),
    figure('metTwice'),
    figure('medianDaysToSecond'),
    figure('ended'),
    figure('cameBack'),
    figure('medianDaysAway'),
  ];
}

/** Between an end and a new start: what nobody offered. It is about services, never about the people who came back. */
function NotOffered({ programs }: { programs: readonly Program[] }) {
  const t = useWords('episodes');
  const spanish = useFormat().locale.startsWith('es');
  const back = programs.filter((program) => program.cameBack > 0);
  if (back.length === 0) return null;
  return (
    <Card title={t('report.between')}>
      <p class="muted">{t('report.betweenLead')}</p>
      <ul class="stack">
        {back.map((program) => (
          <li key={program.programId}>
            <strong>{program.programName}</strong>
            <ul class="small">
              {program.notOffered.slice(0, 5).map(({ service, en, es, gaps }) => (
                <li key={service}>
                  {t('report.notOffered', { service: spanish ? es : en, count: gaps, of: program.cameBack })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const outside = new Set(['home', 'street', 'work', 'school']);

function Places({ places }: { places: Engagement['places'] }) {
  const t = useWords('episodes');
  const { number, percent } = useFormat();
  const all = places.reduce((sum, one) => sum + one.contacts, 0);
  const there = places.filter((one) => outside.has(one.place)).reduce((sum, one) => sum + one.contacts, 0);
  if (all === 0) return null;
  return (
    <Card title={t('report.places', { share: percent(there / all) })}>
      <ul class="stack small">
        {places.map(({ place, contacts }) => (
          <li key={place}>
            {t('report.place', {
              place: t(`place.${place}`),
              contacts: number(contacts),
              share: percent(contacts / all),
            })}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** How soon people are met, who came back and what was not offered in between, and where contacts take place. */
export function Page() {
  const t = useWords('episodes');
  const { number } = useFormat();
  const query = useQuery({ queryKey: ['engagement'], queryFn: () => api.get('/engagement') });
  return (
    <PageFrame
      width="wide"
      title={t('report.title')}
      actions={<Button onClick={() => window.print()}>{t('report.print')}</Button>}
    >
      <Loaded query={query}>
        {({ programs, places }) => (
          <>
            <DataTable
              caption={t('report.caption')}
              hideCaption
              columns={columnsIn(t, number)}
              rows={programs}
              rowKey={(program) => program.programId}
              empty={<Empty title={t('report.none')}>{t('report.noneLead')}</Empty>}
            />
            <NotOffered programs={programs} />
            <Places places={places} />
            <Disclosure summary={t('report.meaning')}>
              <p class="small">{t('report.definition')}</p>
            </Disclosure>
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
