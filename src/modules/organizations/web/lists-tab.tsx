import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { Card, Disclosure, Loaded } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { ListKey } from '../domain/lists.ts';
import { listKeys } from '../domain/lists.ts';
import { ListForm, listKeyOf } from './list-form.tsx';
import { PeopleWordsCard } from './people-words-card.tsx';
import { api } from './server.ts';

function ListCard({ listKey }: { listKey: ListKey }) {
  const t = useWords('organizations');
  const [open, setOpen] = useState(false);
  const query = useQuery({
    queryKey: listKeyOf({ key: listKey }),
    queryFn: () => api.get('/settings/lists/:key', { params: { key: listKey } }),
    enabled: open,
    refetchOnWindowFocus: false,
  });
  return (
    <Card>
      <Disclosure summary={t(`lists.${listKey}`)} onToggle={setOpen}>
        <Loaded query={query}>{(list) => <ListForm key={list.version} list={list} />}</Loaded>
      </Disclosure>
    </Card>
  );
}

/** Words and lists in the language of the place. */
export function ListsTab() {
  return (
    <div class="stack settings-lists">
      <PeopleWordsCard />
      {listKeys.map((key) => (
        <ListCard key={key} listKey={key} />
      ))}
    </div>
  );
}
