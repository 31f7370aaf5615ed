import { Thread, threadWeight } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { TodayPerson } from '../schema.ts';
import { firstName } from './greeting.ts';

const needsPerson = (person: TodayPerson): boolean => person.reasons.some((reason) => reason.needsPerson);

interface ThreadButtonProps {
  person: TodayPerson;
  open: boolean;
  noteId: string;
  onToggle: () => void;
}

/** The thread beside a row; a tap says in words what it shows. */
export function ThreadButton({ person, open, noteId, onToggle }: ThreadButtonProps) {
  const t = useWords('monitoring');
  return (
    <button
      type="button"
      class="today-thread"
      aria-label={t('thread.button', { name: firstName(person.name) })}
      aria-expanded={open}
      aria-controls={open ? noteId : undefined}
      onClick={onToggle}
    >
      <Thread weight={threadWeight(person.beside)} person={needsPerson(person)} />
    </button>
  );
}

export function ThreadNote({ person, id }: { person: TodayPerson; id: string }) {
  const t = useWords('monitoring');
  const name = firstName(person.name);
  return (
    <div id={id} class="today-note small" role="status">
      <p>
        <b>{t(`thread.weight.${threadWeight(person.beside)}`)}</b>{' '}
        {t('thread.beside', { name, count: person.beside })}
      </p>
      {needsPerson(person) ? <p>{t('thread.amber')}</p> : null}
      <p class="muted">{t('thread.definition')}</p>
    </div>
  );
}
