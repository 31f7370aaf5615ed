import type { Sharing } from '../../lib/sharing.ts';
import { ChoiceChips } from '../ui/choice-chips.tsx';
import type { FormValues } from '../ui/form-values.ts';
import { useFormat, useWords } from '../words.ts';

/** So many people can be named, as the server has it. */
export const mostNamed = 5;

/** Whose entry it is: the participant's own, for those they name (`asking` until that is known), or one that staff write about them. */
export type Whose = { own: true; names: readonly string[]; asking?: boolean } | { own: false; name: string };

interface Picking {
  audience?: Sharing['audience'];
  /** Where the page holds the choice itself. */
  value?: string;
  onChange?: (audience: string) => void;
}

function useChoices(whose: Whose) {
  const t = useWords('shell');
  const format = useFormat();
  const values = whose.own ? { names: format.list(whose.names) } : { name: whose.name };
  const by = whose.own ? 'own' : 'about';
  return [
    {
      value: 'team',
      label: t(`sharing.${by}.team`),
      ...(whose.own ? {} : { hint: t('sharing.about.teamHint', values) }),
    },
    {
      value: 'just-us',
      label: t(`sharing.${by}.justUs`, values),
      hint: t(`sharing.${by}.justUsHint`, values),
    },
  ];
}

/** Who can read it, chosen in sight. The promise is the one that can be kept, and no more. */
export function SharingField({ whose, audience = 'team', ...picking }: Picking & { whose: Whose }) {
  const t = useWords('shell');
  const choices = useChoices(whose);
  // With nobody to name there is nothing to choose: it is said who reads it.
  if (whose.own && whose.asking) return null;
  if (whose.own && whose.names.length === 0) return <p class="small muted">{t('sharing.own.teamOnly')}</p>;
  const chosen = picking.value === undefined ? { defaultValue: audience } : picking;
  return <ChoiceChips name="audience" label={t('sharing.who')} size="tall" choices={choices} {...chosen} />;
}

/** What the field says, as it is sent: `named` reads what is just between some. */
export function sharingIn(
  values: Pick<FormValues, 'text'>,
  named: readonly { id: string }[] = [],
): { audience: Sharing['audience']; withIds: string[] } {
  if (values.text('audience') !== 'just-us') return { audience: 'team', withIds: [] };
  return { audience: 'just-us', withIds: named.map(({ id }) => id) };
}
