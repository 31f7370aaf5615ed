import './groups.css';
import { useQuery } from '@tanstack/preact-query';
import {
  beginLine,
  Card,
  Disclosure,
  Empty,
  LinkButton,
  Loaded,
  Page as PageFrame,
} from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { Groups, GroupView, MeetingView } from '../schema.ts';
import { api } from './neighbours.ts';
import { weekdayNames } from './weekdays.ts';

export const groupsKey = ['groups'] as const;

export function useGroups() {
  return useQuery({ queryKey: groupsKey, queryFn: () => api.get('/groups') });
}

/** 7 by name, 3 without a name */
export function useCounts(): (meeting: Pick<MeetingView, 'named' | 'unnamed'>) => {
  named: string;
  unnamed: string;
} {
  const t = useWords('coaching');
  return ({ named, unnamed }) => ({
    named: t('groups.named', { count: named }),
    unnamed: t('groups.unnamed', { count: unnamed }),
  });
}

/** 'HH:MM' is the program's own clock already: no zone may move it. */
function clockOf(startsAt: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' });
  return format.format(new Date(`2000-01-01T${startsAt}:00Z`));
}

function GroupCard({ group, first }: { group: GroupView; first: boolean }) {
  const t = useWords('coaching');
  const format = useFormat();
  const counts = useCounts();
  const { name, weekdays, startsAt, place, lastMeeting } = group;
  const days = weekdayNames(weekdays, format);
  const time = startsAt ? clockOf(startsAt, format.locale) : '';
  const meets = days && time ? t('groups.meets', { days, time }) : days || time;
  const where = [meets, place].filter(Boolean).join(' · ');
  return (
    <li>
      <Card title={name}>
        <div class="group-card">
          <div>
            {where ? <p>{beginLine(where, format.locale)}</p> : null}
            <p class="small muted">
              {lastMeeting
                ? t('groups.last', { day: format.dayName(lastMeeting.heldOn), ...counts(lastMeeting) })
                : t('groups.never')}
            </p>
          </div>
          <div class="actions">
            <LinkButton
              kind={first ? 'filled' : 'line'}
              to={`/groups/${group.id}/meeting`}
              label={t('groups.takeLabel', { name })}
            >
              {t('groups.take')}
            </LinkButton>
            <LinkButton
              kind="quiet"
              to={`/groups/${group.id}/change`}
              label={t('groups.changeLabel', { name })}
            >
              {t('groups.change')}
            </LinkButton>
          </div>
        </div>
      </Card>
    </li>
  );
}

function DropIn({ days }: { days: readonly MeetingView[] }) {
  const t = useWords('coaching');
  const format = useFormat();
  const counts = useCounts();
  return (
    <Card title={t('groups.dropIn')}>
      <div class="group-card">
        <p class="muted">{t('groups.dropInLead')}</p>
        <div class="actions">
          <LinkButton to="/groups/drop-in">{t('groups.dropInTake')}</LinkButton>
        </div>
      </div>
      {days.length === 0 ? null : (
        <Disclosure summary={t('groups.dropInDays')}>
          <ul class="stack">
            {days.map((day) => (
              <li key={day.id}>
                {beginLine(format.dayName(day.heldOn), format.locale)}{' '}
                <span class="muted">{t('meeting.count', { ...counts(day) })}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  );
}

function Lists({ groups, dropIns }: Groups) {
  const t = useWords('coaching');
  const open = groups.filter((group) => group.endedOn === undefined);
  const ended = groups.filter((group) => group.endedOn !== undefined);
  return (
    <>
      {open.length === 0 ? (
        <Empty
          title={t('groups.emptyTitle')}
          action={
            <LinkButton kind="filled" to="/groups/new">
              {t('groups.new')}
            </LinkButton>
          }
        >
          {t('groups.emptyLead')}
        </Empty>
      ) : null}
      <ul class="groups">
        {open.map((group, at) => (
          <GroupCard key={group.id} group={group} first={at === 0} />
        ))}
      </ul>
      <DropIn days={dropIns} />
      {ended.length === 0 ? null : (
        <Disclosure summary={t('groups.endedTitle')}>
          <ul class="groups">
            {ended.map((group) => (
              <GroupCard key={group.id} group={group} first={false} />
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

/** The groups that meet here, and the days people just came by. */
export function Page() {
  const t = useWords('coaching');
  const query = useGroups();
  const open = query.data?.groups.filter((group) => group.endedOn === undefined).length;
  return (
    <PageFrame
      title={open === undefined ? t('menu.groups') : t('groups.title', { count: open })}
      actions={open ? <LinkButton to="/groups/new">{t('groups.new')}</LinkButton> : undefined}
    >
      <Loaded query={query}>{(groups) => <Lists {...groups} />}</Loaded>
    </PageFrame>
  );
}
