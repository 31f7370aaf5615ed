import './groups.css';
import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { newId } from '../../../lib/ids.ts';
import { Problem } from '../../../web/api.ts';
import type { FormValues } from '../../../web/ui/index.ts';
import {
  DateField,
  Form,
  Loaded,
  NotFound,
  Page as PageFrame,
  TextField,
  useToast,
} from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { isUnmarked } from '../domain.ts';
import type { GroupView } from '../schema.ts';
import { meetingEntry } from './attendance.ts';
import { FindPerson } from './find-person.tsx';
import { groupsKey, useCounts, useGroups } from './groups.tsx';
import { localDay, useMoment } from './local-time.ts';
import { api } from './neighbours.ts';
import { PersonTick } from './person-tick.tsx';
import { useFreshPages } from './save-note.ts';
import { useAttendanceList } from './use-attendance-list.ts';

interface MeetingProps {
  group: GroupView | undefined;
  regulars: readonly { id: string; name: string }[];
}

function useTakeAttendance(): (entry: ReturnType<typeof meetingEntry>) => Promise<void> {
  const t = useWords('coaching');
  const toast = useToast();
  const queries = useQueryClient();
  const refreshPages = useFreshPages();
  const refresh = async (): Promise<void> => {
    await Promise.all([queries.invalidateQueries({ queryKey: groupsKey }), refreshPages()]);
  };
  return async (entry) => {
    await api.post('/group-meetings', { body: entry });
    toast.undo(t('meeting.saved'), async () => {
      await api.post('/group-meetings/:meetingId/withdraw', { params: { meetingId: entry.id } });
      await refresh();
    });
    void refresh();
  };
}

function MeetingForm({ group, regulars }: MeetingProps) {
  const t = useWords('coaching');
  const counts = useCounts();
  const [, go] = useLocation();
  const [id] = useState(newId);
  const [unnamed, setUnnamed] = useState('');
  const { list, tick, add } = useAttendanceList(regulars);
  const take = useTakeAttendance();
  const moment = useMoment();
  const some = Number(unnamed) || 0;
  const send = async (values: FormValues): Promise<void> => {
    const meeting = {
      id,
      groupId: group?.id,
      heldOn: values.text('heldOn'),
      startsAt: group?.startsAt,
      unnamed: some,
    };
    const entry = meetingEntry(meeting, list, moment());
    if (isUnmarked(entry)) throw new Problem(400, { detail: t('problem.nothing-marked') });
    await take(entry);
    go('/groups');
  };
  const named = list.filter((one) => one.present).length;
  const { now, zone } = moment();
  const today = localDay(now, zone);
  return (
    <div class="stack">
      <FindPerson taken={new Set(list.map((one) => one.id))} onFind={add} />
      <Form submit={t('meeting.save')} onSubmit={send}>
        {list.length === 0 ? null : (
          <section class="stack" aria-label={t('meeting.usual')}>
            <p class="small muted">{t('meeting.leave')}</p>
            <ul class="ticks card">
              {list.map((person) => (
                <PersonTick key={person.id} person={person} onTick={(present) => tick(person.id, present)} />
              ))}
            </ul>
          </section>
        )}
        <TextField
          name="unnamed"
          type="number"
          inputMode="numeric"
          label={t('meeting.unnamed')}
          value={unnamed}
          onChange={setUnnamed}
          min={0}
          max={10_000}
          size={8}
          optional
        />
        <DateField name="heldOn" label={t('meeting.heldOn')} defaultValue={today} max={today} />
        <p role="status">{t('meeting.count', counts({ named, unnamed: some }))}</p>
      </Form>
    </div>
  );
}

const nobody: MeetingProps['regulars'] = [];

function GroupMeeting({ group }: { group: GroupView }) {
  const query = useQuery({
    queryKey: [...groupsKey, group.id, 'regulars'],
    queryFn: () => api.get('/groups/:groupId/regulars', { params: { groupId: group.id } }),
    staleTime: 300_000,
  });
  return <Loaded query={query}>{({ regulars }) => <MeetingForm group={group} regulars={regulars} />}</Loaded>;
}

/** Who came: by name, ticked; without a name, counted. A drop-in day is a meeting without a group. */
export function Page({ params }: { params: { groupId?: string } }) {
  const t = useWords('coaching');
  const { groupId } = params;
  const query = useGroups();
  const group = query.data?.groups.find((one) => one.id === groupId);
  if (groupId && query.data && !group) return <NotFound />;
  return (
    <PageFrame
      width="read"
      back={{ to: '/groups', label: t('groups.back') }}
      title={groupId ? t('meeting.title', { name: group?.name ?? '…' }) : t('meeting.dropInTitle')}
    >
      {groupId ? (
        <Loaded query={query}>{() => (group ? <GroupMeeting group={group} /> : null)}</Loaded>
      ) : (
        <MeetingForm group={undefined} regulars={nobody} />
      )}
    </PageFrame>
  );
}
