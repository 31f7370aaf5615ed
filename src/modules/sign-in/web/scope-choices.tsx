import { useState } from 'preact/hooks';
import { ChoiceChips, Disclosure, Loaded, ManyChips } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { ActionGroup } from './token-actions.ts';
import { useActionGroups } from './token-actions.ts';

function Group({ room, actions }: ActionGroup) {
  const t = useWords('account');
  const everything = { value: `${room}.*`, label: t('tokens.scopesWhole') };
  return (
    <Disclosure summary={t('tokens.scopesGroup', { group: room, count: actions.length })}>
      <ManyChips
        name="scopes"
        label={room}
        hideLabel
        size="tall"
        optional
        choices={[...actions.map(({ action, says }) => ({ value: action, label: says })), everything]}
      />
    </Disclosure>
  );
}

/** What a token may do: all that its roles may, or what is chosen out of the server's own list. */
export function ScopeChoices() {
  const t = useWords('account');
  const [extent, setExtent] = useState('some');
  const query = useActionGroups();
  return (
    <>
      <ChoiceChips
        name="extent"
        label={t('tokens.scopes')}
        value={extent}
        onChange={setExtent}
        choices={[
          { value: 'some', label: t('tokens.scopesSome') },
          { value: 'all', label: t('tokens.scopesAll') },
        ]}
      />
      {extent === 'some' ? (
        <Loaded query={query}>
          {(groups) => (
            <div class="stack">
              <p class="small muted">{t('tokens.scopesHint')}</p>
              {groups.map((group) => (
                <Group key={group.room} {...group} />
              ))}
            </div>
          )}
        </Loaded>
      ) : null}
    </>
  );
}
