import { useQuery } from '@tanstack/preact-query';
import { Card, Loaded } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { CanOpen } from '../schema.ts';
import { api } from './api.ts';

type Somebody = CanOpen['people'][number];
type Level = Somebody['level'];

/** Beyond so many they are counted: a list of forty names says less than the number. */
const namesShown = 12;

function byLevel(people: readonly Somebody[]): [Level, Somebody[]][] {
  const groups = new Map<Level, Somebody[]>();
  for (const one of people) groups.set(one.level, [...(groups.get(one.level) ?? []), one]);
  return [...groups];
}

function Group({ level, people }: { level: Level; people: readonly Somebody[] }) {
  const t = useWords('oversight');
  const shell = useWords('shell');
  const more = people.length - namesShown;
  return (
    <li>
      <p>
        <strong>{t(`canOpen.level.${level}`)}</strong>
      </p>
      <ul>
        {people.slice(0, namesShown).map(({ name, roles: [role] }) => (
          <li key={name}>{role ? shell('person.withRole', { name, role: shell(`role.${role}`) }) : name}</li>
        ))}
        {more > 0 ? <li>{t('canOpen.more', { count: more })}</li> : null}
      </ul>
    </li>
  );
}

/** Who on the staff can open my record, whether they have or not. */
export function CanOpenCard({ id }: { id: string }) {
  const t = useWords('oversight');
  const query = useQuery({
    queryKey: ['can-open', id],
    queryFn: () => api.get('/participants/:id/can-open', { params: { id } }),
  });
  return (
    <Card title={t('canOpen.title')}>
      <Loaded query={query}>
        {({ people }) => (
          <div class="stack">
            <p>{t(people.length === 0 ? 'canOpen.none' : 'canOpen.lead')}</p>
            <ul class="stack">
              {byLevel(people).map(([level, some]) => (
                <Group key={level} level={level} people={some} />
              ))}
            </ul>
            <p class="small muted">{t('canOpen.court')}</p>
          </div>
        )}
      </Loaded>
    </Card>
  );
}
