import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { SearchBox } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { neighbours } from './neighbours.ts';

interface FindProps {
  taken: ReadonlySet<string>;
  onFind: (person: { id: string; name: string }) => void;
}

/** Anybody the asker may see, by name. */
export function FindPerson({ taken, onFind }: FindProps) {
  const t = useWords('coaching');
  const [search, setSearch] = useState('');
  const query = useQuery({
    queryKey: ['participants', 'find', search],
    queryFn: () => neighbours.get('/participants', { query: { search, limit: 8 } }),
    enabled: search.trim().length > 1,
  });
  const found = query.data?.items.filter((person) => !taken.has(person.id)) ?? [];
  return (
    <div class="stack">
      <SearchBox label={t('meeting.find')} onSearch={setSearch} />
      <ul class="found" aria-label={t('meeting.found')} aria-live="polite">
        {found.map((person) => (
          <li key={person.id}>
            <button type="button" class="button button-line" onClick={() => onFind(person)}>
              {person.name}
            </button>
          </li>
        ))}
        {query.data && found.length === 0 ? <li class="muted">{t('meeting.noneFound')}</li> : null}
      </ul>
    </div>
  );
}
