import { ReadyWords } from '../../../web/ready-words.tsx';
import { Button, CheckField, TextField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { Supporter } from '../domain/person.ts';
import { useRows } from './use-rows.ts';

interface RowProps {
  at: number;
  supporter: Supporter;
  onRemove: () => void;
}

function SupporterRow({ at, supporter, onRemove }: RowProps) {
  const t = useWords('people');
  const field = (name: string): string => `supporters.${at}.${name}`;
  return (
    <div class="supporter-row">
      <TextField
        name={field('name')}
        label={t('supporters.name')}
        defaultValue={supporter.name}
        maxLength={120}
      />
      <TextField
        name={field('relation')}
        label={t('supporters.relation')}
        defaultValue={supporter.relation ?? ''}
        maxLength={80}
        optional
      />
      <ReadyWords list="supporter-relations" field={field('relation')} />
      <TextField
        name={field('phone')}
        type="tel"
        label={t('field.phone')}
        defaultValue={supporter.phone ?? ''}
        maxLength={40}
        optional
      />
      <CheckField
        name={field('mayBeTold')}
        label={t('supporters.mayBeTold')}
        defaultChecked={supporter.mayBeTold}
      />
      <div>
        <Button kind="quiet" onClick={onRemove}>
          {t('supporters.remove')}
        </Button>
      </div>
    </div>
  );
}

/** Without a name they are the reader's own. */
export function SupporterFields({ supporters, name }: { supporters: readonly Supporter[]; name?: string }) {
  const t = useWords('people');
  const { rows, add, remove } = useRows(supporters);
  return (
    <fieldset class="field stack">
      <legend>{name === undefined ? t('supporters.ownTitle') : t('supporters.title', { name })}</legend>
      <p class="field-hint">{t('supporters.hint')}</p>
      <input
        type="hidden"
        name="supporters.count"
        value={rows.length === 0 ? 0 : (rows.at(-1)?.key ?? 0) + 1}
      />
      {rows.map(({ key, value }) => (
        <SupporterRow key={key} at={key} supporter={value} onRemove={() => remove(key)} />
      ))}
      <div>
        <Button onClick={() => add({ name: '', mayBeTold: false })}>{t('supporters.add')}</Button>
      </div>
    </fieldset>
  );
}
