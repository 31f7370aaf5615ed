import './coaches.css';
import { useQuery } from '@tanstack/preact-query';
import type { z } from 'zod';
import { useAbility } from '../../../web/session.ts';
import { SuccessHere } from '../../../web/success-used.tsx';
import type { Column } from '../../../web/ui/index.ts';
import {
  Button,
  DataTable,
  Disclosure,
  Empty,
  LinkButton,
  Loaded,
  Page as PageFrame,
} from '../../../web/ui/index.ts';
import type { Words } from '../../../web/words.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { CoachesToday } from '../schema.ts';
import { todayKey } from './deeds.ts';
import { api } from './neighbours.ts';
import { Nobodys } from './nobodys.tsx';

type CoachesView = z.output<typeof CoachesToday>;
type Coach = CoachesView['coaches'][number];

function hereWords(coach: Coach, t: Words): string {
  if (coach.invited) return t('coaches.invited');
  if (!coach.away) return t('coaches.isHere');
  return coach.coveredBy ? t('coaches.coveredBy', { name: coach.coveredBy }) : t('coaches.uncovered');
}

const nameIn =
  (shell: Words) =>
  ({ name, role }: Coach): string =>
    role ? shell('person.withRole', { name, role: shell(`role.${role}`) }) : name;

function columnsIn(t: Words, shell: Words, number: (value: number) => string): Column<Coach>[] {
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
      cell: nameIn(shell),
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
  const shell = useWords('shell');
  const { number } = useFormat();
  return (
    <DataTable
      caption={t('coaches.caption')}
      hideCaption
      columns={columnsIn(t, shell, number)}
      rows={coaches.toSorted(byNeed)}
      rowKey={(coach) => coach.id}
      empty={<NoCoaches />}
    />
  );
}

/** Not one person here yet: what to do first. */
function NobodyHere() {
  const t = useWords('monitoring');
  const imports = useAbility('import.make');
  const adds = useAbility('participant.add');
  const ways = (
    <>
      {imports ? (
        <LinkButton kind="filled" to="/imports/new">
          {t('nobody.toImport')}
        </LinkButton>
      ) : null}
      {adds ? <LinkButton to="/people/new">{t('coaches.addFirst')}</LinkButton> : null}
    </>
  );
  return (
    <Empty title={t('coaches.nobodyHere')} {...(imports || adds ? { action: ways } : {})}>
      {t(imports || adds ? 'coaches.nobodyHereLead' : 'coaches.nobodyHereAsk')}
    </Empty>
  );
}

/** Nobody on a caseload, and nobody who should be on one. */
const isNobodyHere = ({ coaches, needingSomeone, unassigned, followUps }: CoachesView): boolean =>
  needingSomeone.length + unassigned.length + followUps.length === 0 &&
  coaches.every(({ caseload }) => caseload === 0);

function titleOf(today: CoachesView | undefined, t: Words): string {
  if (!today) return t('menu.today');
  if (isNobodyHere(today)) return t('coaches.titleNobody');
  const waitedFor = today.coaches.filter((coach) => coach.needing > 0);
  const called = waitedFor.some(({ role }) => role) ? 'coaches.titleMixed' : 'coaches.title';
  return t(called, { count: waitedFor.length });
}

/** Today over coaches: where help is needed, in counts, without copying every record. */
export function Page() {
  const t = useWords('monitoring');
  const format = useFormat();
  const query = useQuery({ queryKey: [...todayKey, 'coaches'], queryFn: () => api.get('/today/coaches') });
  return (
    <PageFrame
      width="wide"
      eyebrow={format.dayName(query.data?.date ?? new Date())}
      title={titleOf(query.data, t)}
      actions={<Button onClick={() => window.print()}>{t('coaches.print')}</Button>}
    >
      <Loaded query={query}>
        {(today) => (
          <>
            {isNobodyHere(today) ? <NobodyHere /> : null}
            <Nobodys title="coaches.needingSomeone" people={today.needingSomeone} coaches={today.coaches} />
            {today.unassigned.length === 0 && !isNobodyHere(today) ? (
              <p class="muted">{t('coaches.everyone')}</p>
            ) : null}
            <Nobodys title="coaches.unassigned" people={today.unassigned} coaches={today.coaches} />
            <Nobodys title="coaches.followUps" people={today.followUps} coaches={today.coaches} />
            <Table coaches={today.coaches} />
            <Meanings />
            <SuccessHere />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
