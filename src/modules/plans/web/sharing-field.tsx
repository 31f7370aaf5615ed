import type { FormValues } from '../../../web/ui/index.ts';
import { ChoiceChips } from '../../../web/ui/index.ts';
import { useFormat } from '../../../web/words.ts';
import type { Sharing } from './deeds.ts';
import type { PlanRoom } from './room.tsx';
import { useRoom, useSay } from './room.tsx';

/** Who can read it. Of what is just between some, staff name nobody else: it is between them and the participant. */
export function SharingField({ audience = 'team' }: { audience?: Sharing['audience'] }) {
  const say = useSay();
  const format = useFormat();
  const { own, walkers } = useRoom();
  if (own && walkers.length === 0) return <p class="small muted">{say('sharing.teamOnly')}</p>;
  const names = format.list(walkers.map(({ name }) => name));
  return (
    <ChoiceChips
      name="audience"
      label={say('sharing.who')}
      defaultValue={audience}
      choices={[
        { value: 'team', label: say('sharing.team') },
        { value: 'just-us', label: say('sharing.justUs', { names }) },
      ]}
    />
  );
}

/** What the field says; without one the team reads. */
export function sharingOf(values: Pick<FormValues, 'text'>, { own, walkers }: PlanRoom): Sharing {
  if (values.text('audience') !== 'just-us') return { audience: 'team', withIds: [] };
  return { audience: 'just-us', withIds: own ? walkers.map(({ id }) => id) : [] };
}
