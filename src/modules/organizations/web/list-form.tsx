import { useQueryClient } from '@tanstack/preact-query';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormValues } from '../../../web/ui/form-values.ts';
import { readValues } from '../../../web/ui/form-values.ts';
import { Button, Form, SearchBox, TheirVersion, useToast } from '../../../web/ui/index.ts';
import { useVersioned } from '../../../web/use-versioned.ts';
import { useWords } from '../../../web/words.ts';
import type { ListKey } from '../domain/lists.ts';
import type { ListView } from '../schema.ts';
import { useFieldWords } from './field-words.ts';
import type { Item } from './list-row.tsx';
import { ListRow } from './list-row.tsx';
import { newCode } from './new-code.ts';
import { api } from './server.ts';
import { asBefore, fits, itemsFrom, itemsIn, moved, withTheirs } from './their-items.ts';

/** From so many lines on one looks for a line rather than scroll to it. */
const long = 12;

export const listKeyOf = ({ key }: { key: ListKey }) => ['settings', key] as const;

/** Saves, and offers the way back: what was there before, with anything added since kept as no longer offered. */
function useListSaving(list: ListView) {
  const t = useWords('organizations');
  const queries = useQueryClient();
  const { undo } = useToast();
  const { theirs, save } = useVersioned(list.version);
  const { key } = list;
  const put = async (items: readonly Item[], version: number): Promise<ListView> => {
    const now = await api.put('/settings/lists/:key', {
      params: { key },
      body: { items: [...items], version },
    });
    queries.setQueryData(listKeyOf(list), now);
    await queries.invalidateQueries({ queryKey: ['list'] });
    return now;
  };
  const send = async (items: readonly Item[]): Promise<void> => {
    let saved: ListView | undefined;
    await save(async (version) => {
      saved = await put(items, version);
    });
    const now = saved;
    if (now) undo(t('saved'), () => put(asBefore(list.items, now.items), now.version));
  };
  const take = () => queries.resetQueries({ queryKey: listKeyOf(list) });
  return { theirs, send, take };
}

const hintOf = (key: ListKey): string => {
  if (key === 'places') return 'lists.hint-places';
  return key === 'services' || key === 'message-templates' ? 'lists.hint' : 'lists.hint-words';
};

export function ListForm({ list }: { list: ListView }) {
  const t = useWords('organizations');
  const fieldWords = useFieldWords();
  const rows = useRef<HTMLDivElement>(null);
  const [items, setItems] = useState<readonly Item[]>(list.items);
  const [search, setSearch] = useState('');
  const { theirs, send, take } = useListSaving(list);
  useEffect(() => {
    if (theirs) setItems((mine) => withTheirs(mine, itemsIn(theirs)));
  }, [theirs]);
  /** The items as the fields hold them by now, so that moving a line takes along what is typed in it. */
  const typed = (): Item[] => {
    const form = rows.current?.closest('form');
    return form ? itemsFrom(readValues(new FormData(form)), items) : [...items];
  };
  const add = (): void => {
    setSearch('');
    setItems([...typed(), { code: newCode(items.map((one) => one.code)), en: '', es: '' }]);
  };
  return (
    <>
      {items.length > long ? <SearchBox label={t('lists.find')} onSearch={setSearch} /> : null}
      <Form
        submit={t('save')}
        onSubmit={(values: FormValues) => send(itemsFrom(values, items))}
        fieldWords={fieldWords}
        actions={<Button onClick={add}>{t('lists.add')}</Button>}
      >
        <TheirVersion
          theirs={theirs && { ...theirs, items: itemsIn(theirs).map(({ en, es }) => `${en} / ${es}`) }}
          fields={[{ name: 'items', label: t(`lists.${list.key}`) }]}
          onTake={take}
        />
        <p class="field-hint">{t(hintOf(list.key))}</p>
        <div class="stack" ref={rows}>
          {items.map((item, at) => (
            <ListRow
              key={item.code}
              item={item}
              at={at}
              last={at === items.length - 1}
              hidden={!fits(item, search)}
              isPlace={list.key === 'places'}
              onMove={(by) => setItems(moved(typed(), at, by))}
            />
          ))}
        </div>
      </Form>
    </>
  );
}
