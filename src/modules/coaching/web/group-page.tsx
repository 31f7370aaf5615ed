import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { newId } from '../../../lib/ids.ts';
import type { FormValues } from '../../../web/ui/index.ts';
import {
  beginLine,
  CheckField,
  Form,
  Loaded,
  ManyChips,
  NotFound,
  Page as PageFrame,
  TextField,
  TheirVersion,
  useToast,
} from '../../../web/ui/index.ts';
import type { Theirs } from '../../../web/use-versioned.ts';
import { useVersioned } from '../../../web/use-versioned.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { GroupView } from '../schema.ts';
import { groupsKey, useGroups } from './groups.tsx';
import { api } from './neighbours.ts';
import { weekdayName } from './weekdays.ts';

const week = [1, 2, 3, 4, 5, 6, 7] as const;

function profileOf(values: FormValues) {
  const startsAt = values.filled('startsAt');
  const place = values.filled('place');
  return {
    name: values.text('name'),
    weekdays: values.all('weekdays').map(Number),
    ...(startsAt ? { startsAt } : {}),
    ...(place ? { place } : {}),
  };
}

function GroupFields({ group }: { group: GroupView | undefined }) {
  const t = useWords('coaching');
  const format = useFormat();
  const [days, setDays] = useState<readonly string[]>(group?.weekdays.map(String) ?? []);
  return (
    <>
      <TextField name="name" label={t('group.name')} defaultValue={group?.name ?? ''} maxLength={120} />
      <ManyChips
        name="weekdays"
        label={t('group.weekdays')}
        values={days}
        onChange={setDays}
        choices={week.map((day) => ({
          value: String(day),
          label: beginLine(weekdayName(day, format), format.locale),
        }))}
        optional
      />
      <TextField
        name="startsAt"
        type="time"
        label={t('group.startsAt')}
        defaultValue={group?.startsAt ?? ''}
        size={10}
        optional
      />
      <TextField
        name="place"
        label={t('group.place')}
        defaultValue={group?.place ?? ''}
        maxLength={120}
        optional
      />
      {group ? (
        <CheckField
          name="ended"
          label={t('group.ended')}
          hint={t('group.endedHint')}
          defaultChecked={group.endedOn !== undefined}
        />
      ) : null}
    </>
  );
}

/** What somebody else saved of this group meanwhile. */
function TheirGroup({ theirs }: { theirs: Theirs | undefined }) {
  const t = useWords('coaching');
  const format = useFormat();
  const queries = useQueryClient();
  return (
    <TheirVersion
      theirs={theirs}
      onTake={() => queries.resetQueries({ queryKey: groupsKey })}
      fields={[
        { name: 'name', label: t('group.name') },
        {
          name: 'weekdays',
          label: t('group.weekdays'),
          words: (day) => beginLine(weekdayName(Number(day), format), format.locale),
        },
        { name: 'startsAt', label: t('group.startsAt') },
        { name: 'place', label: t('group.place') },
        { name: 'endedOn', label: t('group.ended'), words: (day) => format.date(day) },
      ]}
    />
  );
}

function GroupForm({ group }: { group: GroupView | undefined }) {
  const t = useWords('coaching');
  const queries = useQueryClient();
  const toast = useToast();
  const [, go] = useLocation();
  const [id] = useState(newId);
  // What the form was filled from: a list asked anew behind it brings another version, and not its words.
  const [version] = useState(group?.version ?? 0);
  const { theirs, save } = useVersioned(version);
  const send = async (values: FormValues): Promise<void> => {
    const profile = profileOf(values);
    if (group) {
      const { startsAt = null, place = null } = profile;
      const body = { ...profile, startsAt, place, ended: values.checked('ended') };
      const params = { groupId: group.id };
      await save((version) => api.put('/groups/:groupId', { params, body: { ...body, version } }));
    } else await api.post('/groups', { body: { id, ...profile } });
    toast.say(t(group ? 'group.changed' : 'group.made', { name: profile.name }));
    await queries.invalidateQueries({ queryKey: groupsKey });
    go('/groups');
  };
  return (
    <Form submit={t('group.save')} onSubmit={send}>
      <TheirGroup theirs={theirs} />
      <GroupFields group={group} />
    </Form>
  );
}

/** A new group at `/groups/new`, or one that changes at `/groups/:groupId/change`. */
export function Page({ params }: { params: { groupId?: string } }) {
  const t = useWords('coaching');
  const query = useGroups();
  const { groupId } = params;
  const group = query.data?.groups.find((one) => one.id === groupId);
  if (groupId && query.data && !group) return <NotFound />;
  return (
    <PageFrame
      width="read"
      back={{ to: '/groups', label: t('groups.back') }}
      title={groupId ? t('group.changeTitle', { name: group?.name ?? '' }) : t('group.newTitle')}
    >
      {groupId ? (
        <Loaded query={query}>{() => <GroupForm key={group?.id ?? ''} group={group} />}</Loaded>
      ) : (
        <GroupForm group={undefined} />
      )}
    </PageFrame>
  );
}
