import { Button, CheckField, SelectField, TextField } from '../../../web/ui/index.ts';
import { useItemWords } from '../../../web/word-list.ts';
import { useWords } from '../../../web/words.ts';
import { listDefaults } from '../domain/lists.ts';
import type { ListView } from '../schema.ts';

export type Item = ListView['items'][number];

interface Props {
  item: Item;
  at: number;
  last: boolean;
  /** Left out of sight while somebody looks for another line; its fields stay. */
  hidden: boolean;
  isPlace: boolean;
  onMove: (by: -1 | 1) => void;
}

const isOfTheHouse = (code: string): boolean => listDefaults.places.some((one) => one.code === code);

function CountsAs({ item, at }: Pick<Props, 'item' | 'at'>) {
  const t = useWords('organizations');
  const wordsOf = useItemWords();
  return (
    <SelectField
      name={`items.${at}.countsAs`}
      label={t('lists.countsAs')}
      hint={t('lists.countsAsHint')}
      defaultValue={item.countsAs ?? ''}
      choices={listDefaults.places.map((one) => ({ value: one.code, label: wordsOf(one) }))}
    />
  );
}

/** One item in both languages, with its place in the order and whether it is still offered. */
export function ListRow({ item, at, last, hidden, isPlace, onMove }: Props) {
  const t = useWords('organizations');
  const name = item.en || t('lists.en');
  return (
    <div class="list-item-row" hidden={hidden}>
      <TextField name={`items.${at}.en`} label={t('lists.en')} defaultValue={item.en} maxLength={80} />
      <TextField name={`items.${at}.es`} label={t('lists.es')} defaultValue={item.es} maxLength={80} />
      {isPlace && !isOfTheHouse(item.code) ? <CountsAs item={item} at={at} /> : null}
      <CheckField
        name={`items.${at}.retired`}
        label={t('lists.retired')}
        defaultChecked={item.retired ?? false}
      />
      <div class="actions">
        <Button kind="quiet" label={t('lists.upOf', { name })} disabled={at === 0} onClick={() => onMove(-1)}>
          {t('lists.up')}
        </Button>
        <Button kind="quiet" label={t('lists.downOf', { name })} disabled={last} onClick={() => onMove(1)}>
          {t('lists.down')}
        </Button>
      </div>
    </div>
  );
}
