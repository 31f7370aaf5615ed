import './coaches.css';
import { useQuery } from '@tanstack/preact-query';
import type { z } from 'zod';
import { useAbility } from '../../../web/session.ts';
import { SuccessHere } from '../../../web/success-used.tsx';
import type { Column } from '../../../web/ui/index.ts';
import {
  Button,
  Card,
  DataTable,
  Disclosure,
  Empty,
  LinkButton,
  Loaded,
  Page as PageFrame,
  PersonName,
} from '../../../web/ui/index.ts';
import type { Words } from '../../../web/words.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { CoachesToday } from '../schema.ts';
import { todayKey } from './deeds.ts';
import { api } from './neighbours.ts';

type CoachesView = z.output<typeof CoachesToday>;
type Coach = CoachesView['coaches'][number];

function hereWords(coach: Coach, t: Words): string {
  if (coach.invited) return t('coaches.invited');
  if (!coach.away) return t('coaches.isHere');
  return coach.coveredBy ? t('coaches.coveredBy', { name: coach.coveredBy }) : t('coaches.uncovered');
}

function columnsIn(t: Words, number: (value: number) => string): Column<Coach>[] {
  const figure = (key: 'caseload' | 'needing' | 'overdueSteps' | 'silent' | 'contactsThisWeek') => ({
    key,
    label: t(`coaches.${key}`),
    cell: (coach: Coach) => number(coach[key]),
    sortBy: (coach: Coach) => coach[key],
    numeric: true,
  });
  return [
    {
      key: 'name',
      label: t('coaches.coach'),
      cell: (coach) => coach.name,
      sortBy: (coach) => coach.name,
    },
    figure('caseload'),
    figure('needing'),
    figure('overdueSteps'),
    figure('silent'),
    {
      key: 'longestSilence',
      label: t('coaches.longestSilence'),
      cell: (coach) => t('coaches.daysLong', { count: coach.longestSilence }),
      sortBy: (coach) => coach.longestSilence,
      numeric: true,
    },
    figure('contactsThisWeek'),
    {
      key: 'away',
      label: t('coaches.here'),
      cell: (coach) => hereWords(coach, t),
      sortBy: (coach) => Number(coach.away) + 2 * Number(coach.invited),
    },
  ];
}

interface NobodysProps {
  /** Key of the sentence that counts them. */
  title: 'coaches.unassigned' | 'coaches.followUps';
  people: CoachesView['unassigned'];
}

/** People whom nobody has: first of all, since no coach's list names them. */
function Nobodys({ title, people }: NobodysProps) {
  const t = useWords('monitoring');
  if (people.length === 0) return null;
  return (
    <Card tone="person" title={t(title, { count: people.length })}>
      <ul class="unassigned">
        {people.map((person) => (
          <li key={person.id}>
            <PersonName name={person.name} to={`/people/${person.id}`} />
            <LinkButton
              kind="quiet"
              to={`/people/${person.id}`}
              label={t('coaches.assignLabel', { name: person.name })}
            >
              {t('coaches.assign')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const meanings = ['needing', 'overdueSteps', 'silent', 'longestSilence', 'contactsThisWeek'] as const;

function Meanings() {
  const t = useWords('monitoring');
  return (
    <Disclosure summary={t('coaches.meaning')}>
      <ul class="stack small">
        {meanings.map((key) => (
          <li key={key}>{t(`coaches.meanings.${key}`)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** Whoever has most people waiting stands first, until the reader sorts otherwise. */
const byNeed = (a: Coach, b: Coach): number =>
  b.needing - a.needing || b.longestSilence - a.longestSilence || a.name.localeCompare(b.name);

/** Nobody walks with anyone yet: the way to invite the first, for whoever may; for others, who can. */
function NoCoaches() {
  const t = useWords('monitoring');
  const invites = useAbility('staff.manage');
  const imports = useAbility('import.make');
  const ways = (
    <>
      {invites ? (
        <LinkButton kind="filled" to="/staff/new">
          {t('coaches.invite')}
        </LinkButton>
      ) : null}
      {imports ? <LinkButton to="/imports/new">{t('coaches.toImport')}</LinkButton> : null}
    </>
  );
  return (
    <Empty title={t('coaches.none')} {...(invites || imports ? { action: ways } : {})}>
      {t(invites ? 'coaches.noneLead' : 'coaches.noneAsk')}
    </Empty>
  );
}

function Table({ coaches }: { coaches: readonly Coach[] }) {
  const t = useWords('monitoring');
  const { number } = useFormat();
  return (
    <DataTable
      caption={t('coaches.caption')}
      hideCaption
      columns={columnsIn(t, number)}
      rows={coaches.toSorted(byNeed)}
      rowKey={(coach) => coach.id}
      empty={<NoCoaches />}
    />
  );
}

/** Today over coaches: where help is needed, in counts, without copying every record. */
export function Page() {
  const t = useWords('monitoring');
  const format = useFormat();
  const query = useQuery({ queryKey: [...todayKey, 'coaches'], queryFn: () => api.get('/today/coaches') });
  const waiting = query.data?.coaches.filter((coach) => coach.needing > 0).length ?? 0;
  return (
    <PageFrame
      width="wide"
      eyebrow={format.dayName(query.data?.date ?? new Date())}
      title={query.data ? t('coaches.title', { count: waiting }) : t('menu.today')}
      actions={<Button onClick={() => window.print()}>{t('coaches.print')}</Button>}
    >
      <Loaded query={query}>
        {(today) => (
          <>
            {today.unassigned.length === 0 ? <p class="muted">{t('coaches.everyone')}</p> : null}
            <Nobodys title="coaches.unassigned" people={today.unassigned} />
            <Nobodys title="coaches.followUps" people={today.followUps} />
            <Table coaches={today.coaches} />
            <Meanings />
            <SuccessHere />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
