import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button, PersonName } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { Today } from '../schema.ts';
import { useSnooze } from './deeds.ts';
import { firstName } from './greeting.ts';
import { useActing } from './use-acting.ts';

type Short = Today['done'][number];

function Names({ people }: { people: readonly Short[] }) {
  return (
    <ul class="today-names">
      {people.map((person) => (
        <li key={person.id}>
          <PersonName name={person.name} to={`/people/${person.id}`} />
        </li>
      ))}
    </ul>
  );
}

function SnoozedRow({ person }: { person: Today['snoozed'][number] }) {
  const t = useWords('monitoring');
  const format = useFormat();
  const { bringBack } = useSnooze();
  const { busy, act } = useActing();
  return (
    <li class="today-snoozed">
      <div>
        <PersonName name={person.name} to={`/people/${person.id}`} />
        <p class="small muted">
          {t('rest.snoozedLine', { day: format.dayName(person.until), why: person.why })}
        </p>
      </div>
      <Button
        kind="quiet"
        busy={busy}
        label={t('snooze.backLabel', { name: firstName(person.name) })}
        onClick={() => act(() => bringBack(person, person.snoozeId))}
      >
        {t('snooze.back')}
      </Button>
    </li>
  );
}

interface Group {
  key: 'later' | 'nothingDue' | 'done' | 'snoozed';
  count: number;
  content: ComponentChildren;
}

interface RestProps {
  today: Today;
  /** The rows of those who are due as well, beyond the seven. */
  later: ComponentChildren;
}

function groupsOf({ today, later }: RestProps): Group[] {
  const all: Group[] = [
    { key: 'later', count: today.later.length, content: later },
    { key: 'nothingDue', count: today.nothingDue.length, content: <Names people={today.nothingDue} /> },
    { key: 'done', count: today.done.length, content: <Names people={today.done} /> },
    {
      key: 'snoozed',
      count: today.snoozed.length,
      content: (
        <ul class="stack">
          {today.snoozed.map((person) => (
            <SnoozedRow key={person.snoozeId} person={person} />
          ))}
        </ul>
      ),
    },
  ];
  return all.filter((group) => group.count > 0);
}

/** Everyone else in one line of words; each opens in place. */
export function Rest(props: RestProps) {
  const t = useWords('monitoring');
  const [open, setOpen] = useState<Group['key']>();
  const groups = groupsOf(props);
  const shown = groups.find((group) => group.key === open);
  if (groups.length === 0) return null;
  return (
    <section class="today-rest" aria-label={t('rest.label')}>
      <div class="today-rest-words">
        {groups.map(({ key, count }) => (
          <Button
            key={key}
            kind="quiet"
            expanded={key === open}
            controls="today-rest-open"
            onClick={() => setOpen(key === open ? undefined : key)}
          >
            {t(`rest.${key}`, { count })}
          </Button>
        ))}
      </div>
      <div id="today-rest-open">{shown?.content}</div>
    </section>
  );
}
