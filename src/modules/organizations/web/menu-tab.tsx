import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { renewSession } from '../../../web/session.ts';
import type { FormValues } from '../../../web/ui/index.ts';
import { Card, Form, Loaded, ManyChips, TheirVersion, useToast } from '../../../web/ui/index.ts';
import { useVersioned } from '../../../web/use-versioned.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { MenuView } from '../schema/menu.ts';
import { useFieldWords } from './field-words.ts';
import { api } from './server.ts';

const menuKey = ['settings', 'menu'] as const;

type Part = MenuView['parts'][number];

/** Parts that stand in the menu by themselves, each with its reason. */
function Standing({ parts }: { parts: readonly Part[] }) {
  const t = useWords('organizations');
  if (parts.length === 0) return null;
  return (
    <ul class="settings-rows">
      {parts.map(({ name, standing }) => (
        <li key={name}>
          <b>{t(`menu.part.${name}`)}</b>{' '}
          <span class="muted settings-line">{t(`menu.because-${standing}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function MenuForm({ view }: { view: MenuView }) {
  const t = useWords('organizations');
  const { either } = useFormat();
  const queries = useQueryClient();
  const { say } = useToast();
  const fieldWords = useFieldWords();
  const { theirs, save } = useVersioned(view.version);
  const send = async (values: FormValues): Promise<void> => {
    await save(async (version) => {
      const body = { also: values.all('also'), version };
      queries.setQueryData(menuKey, await api.put('/settings/menu', { body }));
    });
    // The menu beside this page follows at once.
    await renewSession();
    say(t('saved'));
  };
  const offered = view.parts.filter(({ standing }) => standing === 'left-out' || standing === 'chosen');
  const standing = view.parts.filter((part) => !offered.includes(part));
  return (
    <div class="stack">
      <p class="muted">{t('menu.lead')}</p>
      <Standing parts={standing} />
      {offered.length === 0 ? null : (
        <Form submit={t('save')} onSubmit={send} fieldWords={fieldWords}>
          <TheirVersion
            theirs={theirs}
            onTake={() => queries.resetQueries({ queryKey: menuKey })}
            fields={[{ name: 'also', label: t('menu.also'), words: (one) => t(`menu.part.${one}`) }]}
          />
          <ManyChips
            name="also"
            size="tall"
            label={t('menu.also')}
            defaultValues={view.also}
            optional
            choices={offered.map(({ name, kinds }) => ({
              value: name,
              label: t(`menu.part.${name}`),
              hint: t('menu.usedBy', { kinds: either(kinds.map((kind) => t(`kind.${kind}`))) }),
            }))}
          />
        </Form>
      )}
    </div>
  );
}

/** What the menu shows: what the programs have a use for, what was written in, and what is asked for here. */
export function MenuTab() {
  const query = useQuery({
    queryKey: menuKey,
    queryFn: () => api.get('/settings/menu'),
    refetchOnWindowFocus: false,
  });
  return (
    <Card>
      <Loaded query={query}>{(view) => <MenuForm key={view.version} view={view} />}</Loaded>
    </Card>
  );
}
