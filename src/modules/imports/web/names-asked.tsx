import { useState } from 'preact/hooks';
import type { Choice } from '../../../web/ui/index.ts';
import { Button, Notice, SelectField } from '../../../web/ui/index.ts';
import type { Words } from '../../../web/words.ts';
import { useFormat, useLanguage, useWords } from '../../../web/words.ts';
import type { Here, ImportView, NameView } from '../schema.ts';
import {
  asItIs,
  aside,
  chosenOf,
  hereOf,
  keyOf,
  namesChanged,
  namesOf,
  othersMade,
  soundingLike,
  valueOfId,
  valueOfName,
} from './name-choices.ts';
import { quoted } from './sentences.ts';
import { api, useFresh } from './server.ts';
import { useDoing } from './use-doing.ts';

interface NameProps {
  view: ImportView;
  here: Here;
  name: NameView;
  value: string;
  onChange: (value: string) => void;
}

/** What becomes of a name about which nothing is said. */
function leftWord({ kind, trouble }: NameView, { record }: ImportView): string {
  if (trouble === 'said') return 'names.itself';
  if (trouble === 'new') return `names.made.${kind}`;
  return kind === 'coach' ? `names.none.${record}` : 'names.none.program';
}

function choicesOf({ view, here, name }: Omit<NameProps, 'value' | 'onChange'>, t: Words): Choice[] {
  const { alike, others } = soundingLike(name.name, hereOf(name.kind, here));
  const choice = (group: string) => (one: (typeof alike)[number]) => ({
    value: valueOfId(one.id),
    label: one.site === undefined ? one.name : `${one.name}, ${one.site}`,
    group: t(group),
  });
  const made = othersMade(name, namesOf(view)).map((other) => ({
    value: valueOfName(other),
    label: t('names.sameAs', { name: other }),
    group: t('names.inFile'),
  }));
  const apart = name.kind === 'program' ? [{ value: aside, label: t('names.aside') }] : [];
  return [
    { value: asItIs, label: t(leftWord(name, view)) },
    ...apart,
    ...alike.map(choice('names.alike')),
    ...others.map(choice(`names.here.${name.kind}`)),
    ...made,
  ];
}

/** One name of the file: what stands for it, or what becomes of it. */
function Name({ view, here, name, value, onChange }: NameProps) {
  const t = useWords('imports');
  const language = useLanguage();
  const { number } = useFormat();
  const choices = choicesOf({ view, here, name }, t);
  // Somebody who has left, or a place closed since: what was said is shown all the same.
  const gone =
    name.meaning !== undefined && name.meaning !== 'aside' && !choices.some((one) => one.value === value)
      ? [{ value, label: name.meaning.is }]
      : [];
  return (
    <SelectField
      name={`name-${name.kind}-${name.name}`}
      label={t(`names.ask.${name.kind}`, { name: quoted(name.name, language) })}
      hint={t(`names.trouble.${name.trouble}`, { count: name.rows, shown: number(name.rows) })}
      choices={[...choices, ...gone]}
      value={value}
      onChange={onChange}
    />
  );
}

/** Names in the file that are nobody's here: whoever brings it in says once for each what it stands for. */
export function NamesAsked({ view }: { view: ImportView }) {
  const t = useWords('imports');
  const { number } = useFormat();
  const refresh = useFresh();
  const { busy, doing } = useDoing();
  const [chosen, choose] = useState<ReadonlyMap<string, string>>(new Map());
  const names = namesOf(view);
  const { here } = view;
  if (names.length === 0 || here === undefined) return null;
  const changed = namesChanged(names, chosen);
  const send = async (): Promise<void> => {
    const body = { names: changed, version: view.version };
    await api.put('/imports/:id/names', { params: { id: view.id }, body });
    await refresh(view.id);
  };
  const open = names.filter(({ trouble }) => trouble !== 'said').length;
  const more = view.file?.namesMore ?? 0;
  return (
    <section class="stack" aria-label={t('names.title')}>
      <h2>{t('names.title')}</h2>
      <p class="muted">{t('names.lead')}</p>
      <p role="status">{t('names.open', { count: open, shown: number(open) })}</p>
      {more > 0 ? (
        <Notice tone="person" title={t('names.more', { count: more, shown: number(more) })} />
      ) : null}
      <div class="import-names">
        {names.map((name) => (
          <Name
            key={keyOf(name)}
            view={view}
            here={here}
            name={name}
            value={chosen.get(keyOf(name)) ?? chosenOf(name)}
            onChange={(value) => choose(new Map([...chosen, [keyOf(name), value]]))}
          />
        ))}
      </div>
      <div class="actions">
        <Button busy={busy} disabled={changed.length === 0} onClick={() => doing(send)}>
          {t('names.send')}
        </Button>
      </div>
    </section>
  );
}
