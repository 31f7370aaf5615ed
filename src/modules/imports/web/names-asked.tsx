import { useState } from 'preact/hooks';
import type { Choice } from '../../../web/ui/index.ts';
import { Button, Notice, SelectField } from '../../../web/ui/index.ts';
import type { Words } from '../../../web/words.ts';
import { useFormat, useLanguage, useWords } from '../../../web/words.ts';
import type { Here, NameView } from '../schema/file.ts';
import type { ImportView } from '../schema/import.ts';
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
import { api, useFresh, useWithWhom } from './server.ts';
import { useDoing } from './use-doing.ts';

interface NameProps {
  view: ImportView;
  /** Ids of those who walk with people; the others are named after them. */
  walkers: ReadonlySet<string>;
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

function choicesOf({ view, here, name, walkers }: Omit<NameProps, 'value' | 'onChange'>, t: Words): Choice[] {
  const { alike, others } = soundingLike(name.name, hereOf(name.kind, here));
  const choice = (group: string) => (one: (typeof alike)[number]) => ({
    value: valueOfId(one.id),
    label: one.site === undefined ? one.name : `${one.name}, ${one.site}`,
    group: t(group),
  });
  const isFirst = ({ id }: { id: string }): boolean =>
    name.kind !== 'coach' || walkers.size === 0 || walkers.has(id);
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
    ...others.filter(isFirst).map(choice(`names.here.${name.kind}`)),
    ...others.filter((one) => !isFirst(one)).map(choice('names.here.others')),
    ...made,
  ];
}

/** Somebody who has left, a place closed since, or a spelling that this file does not have. */
const goneWord = ({ id, is }: { id?: string | undefined; is: string }, t: Words): string =>
  id === undefined ? t('names.sameAs', { name: is }) : is;

/** One name of the file: what stands for it, or what becomes of it. */
function Name({ view, here, walkers, name, value, onChange }: NameProps) {
  const t = useWords('imports');
  const language = useLanguage();
  const { number } = useFormat();
  const choices = choicesOf({ view, here, walkers, name }, t);
  // What was said is shown whether it can be chosen still or not.
  const gone =
    name.meaning !== undefined && name.meaning !== 'aside' && !choices.some((one) => one.value === value)
      ? [{ value, label: goneWord(name.meaning, t) }]
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

/** What was chosen of names and not yet looked at, so that nothing of it is passed over. */
export interface NamesChosen {
  readonly chosen: ReadonlyMap<string, string>;
  readonly choose: (name: NameView, value: string) => void;
  readonly unsent: number;
  readonly busy: boolean;
  readonly send: () => void;
}

export function useNamesChosen(view: ImportView): NamesChosen {
  const refresh = useFresh();
  const { busy, doing } = useDoing();
  const [chosen, choose] = useState<ReadonlyMap<string, string>>(new Map());
  const changed = namesChanged(namesOf(view), chosen);
  const send = async (): Promise<void> => {
    const body = { names: changed, version: view.version };
    await api.put('/imports/:id/names', { params: { id: view.id }, body });
    await refresh(view.id);
  };
  return {
    chosen,
    choose: (name, value) => choose(new Map([...chosen, [keyOf(name), value]])),
    unsent: changed.length,
    busy,
    send: () => doing(send),
  };
}

/** Looks at every row with the names that were chosen. */
export function LookWithNames({ unsent, busy, send }: NamesChosen) {
  const t = useWords('imports');
  return (
    <Button busy={busy} disabled={unsent === 0} onClick={send}>
      {t('names.send')}
    </Button>
  );
}

/** Names in the file that are nobody's here: whoever brings it in says once for each what it stands for. */
export function NamesAsked({ view, naming }: { view: ImportView; naming: NamesChosen }) {
  const t = useWords('imports');
  const { number } = useFormat();
  const names = namesOf(view);
  const { here } = view;
  const { colleagues } = useWithWhom(names.some(({ kind }) => kind === 'coach'));
  const walkers = new Set(colleagues.map(({ id }) => id));
  if (names.length === 0 || here === undefined) return null;
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
            walkers={walkers}
            name={name}
            value={naming.chosen.get(keyOf(name)) ?? chosenOf(name)}
            onChange={(value) => naming.choose(name, value)}
          />
        ))}
      </div>
      <div class="actions">
        <LookWithNames {...naming} />
      </div>
    </section>
  );
}
