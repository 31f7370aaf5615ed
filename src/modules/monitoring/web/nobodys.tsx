import { useState } from 'preact/hooks';
import { Button, Card, PersonName } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { CoachesView } from './assign-dialog.tsx';
import { AssignDialog } from './assign-dialog.tsx';

type Person = CoachesView['unassigned'][number];

interface Props {
  /** Key of the sentence that counts them. */
  title: 'coaches.needingSomeone' | 'coaches.unassigned' | 'coaches.followUps';
  people: readonly Person[];
  coaches: CoachesView['coaches'];
}

/** People whom nobody has: first of all, since no coach's list names them. Each is put on a caseload without leaving. */
export function Nobodys({ title, people, coaches }: Props) {
  const t = useWords('monitoring');
  const [chosen, setChosen] = useState<Person>();
  if (people.length === 0) return null;
  return (
    <Card tone="person" title={t(title, { count: people.length })}>
      <ul class="unassigned">
        {people.map((person) => (
          <li key={person.id}>
            <PersonName name={person.name} to={`/people/${person.id}`} />
            {coaches.length > 0 ? (
              <Button
                kind="quiet"
                label={t('coaches.assignLabel', { name: person.name })}
                onClick={() => setChosen(person)}
              >
                {t('coaches.assign')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {chosen ? (
        <AssignDialog person={chosen} coaches={coaches} onClose={() => setChosen(undefined)} />
      ) : null}
    </Card>
  );
}
