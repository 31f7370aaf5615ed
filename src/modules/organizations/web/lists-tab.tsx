import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useEffect, useState } from 'preact/hooks';
import type { FormValues } from '../../../web/ui/form-values.ts';
import {
  Button,
  Card,
  CheckField,
  Disclosure,
  Form,
  Loaded,
  TextField,
  TheirVersion,
  useToast,
} from '../../../web/ui/index.ts';
import { useVersioned } from '../../../web/use-versioned.ts';
import { useWords } from '../../../web/words.ts';
import type { ListKey } from '../domain.ts';
import { listKeys } from '../domain.ts';
import type { ListView } from '../schema.ts';
import { useFieldWords } from './field-words.ts';
import { newCode } from './new-code.ts';
import { api } from './server.ts';
import { itemsIn, withTheirs } from './their-items.ts';

type Item = ListView['items'][number];

function itemsFrom(values: FormValues, items: readonly Item[]): Item[] {
  return items.map((item, at) => {
    const retired = values.checked(`items.${at}.retired`);
    return {
      code: item.code,
      en: values.text(`items.${at}.en`),
      es: values.text(`items.${at}.es`),
      ...(retired ? { retired } : {}),
    };
  });
}

function ItemRow({ item, at }: { item: Item; at: number }) {
  const t = useWords('organizations');
  return (
    <div class="list-item-row">
      <TextField name={`items.${at}.en`} label={t('lists.en')} defaultValue={item.en} maxLength={80} />
      <TextField name={`items.${at}.es`} label={t('lists.es')} defaultValue={item.es} maxLength={80} />
      <CheckField
        name={`items.${at}.retired`}
        label={t('lists.retired')}
        defaultChecked={item.retired ?? false}
      />
    </div>
  );
}

const listKeyOf = ({ key }: { key: ListKey }) => ['settings', key] as const;

function ListForm({ list }: { list: ListView }) {
  const t = useWords('organizations');
  const queries = useQueryClient();
  const { say } = useToast();
  const [items, setItems] = useState<readonly Item[]>(list.items);
  const { theirs, save } = useVersioned(list.version);
  const send = async (values: FormValues): Promise<void> => {
    const params = { key: list.key };
    await save(async (version) => {
      const body = { items: itemsFrom(values, items), version };
      queries.setQueryData(listKeyOf(list), await api.put('/settings/lists/:key', { params, body }));
    });
    say(t('saved'));
  };
  useEffect(() => {
    if (theirs) setItems((mine) => withTheirs(mine, itemsIn(theirs)));
  }, [theirs]);
  const add = (): void =>
    setItems([...items, { code: newCode(items.map((one) => one.code)), en: '', es: '' }]);
  return (
    <Form
      submit={t('save')}
      onSubmit={send}
      fieldWords={useFieldWords()}
      actions={<Button onClick={add}>{t('lists.add')}</Button>}
    >
      <TheirVersion
        theirs={theirs && { ...theirs, items: itemsIn(theirs).map(({ en, es }) => `${en} / ${es}`) }}
        fields={[{ name: 'items', label: t(`lists.${list.key}`) }]}
        onTake={() => queries.resetQueries({ queryKey: listKeyOf(list) })}
      />
      <p class="field-hint">{t('lists.hint')}</p>
      {items.map((item, at) => (
        <ItemRow key={item.code} item={item} at={at} />
      ))}
    </Form>
  );
}

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
    <div class="stack">
      {listKeys.map((key) => (
        <ListCard key={key} listKey={key} />
      ))}
    </div>
  );
}
