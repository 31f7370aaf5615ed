import type { FormValues } from '../../../web/ui/index.ts';
import { ChoiceChips } from '../../../web/ui/index.ts';
import { useFormat } from '../../../web/words.ts';
import { useWalkers } from './server.ts';
import { useSay, useTogether } from './together.tsx';

interface Sharing {
  audience: 'team' | 'just-us';
  withIds: string[];
}

/** Who may read it: the participant names whoever walks along; staff name nobody else. */
export function useSharing() {
  const { own, participantId } = useTogether();
  const walkers = useWalkers(participantId);
  const sharingOf = (values: Pick<FormValues, 'text'>): Sharing => {
    if (values.text('audience') !== 'just-us') return { audience: 'team', withIds: [] };
    return { audience: 'just-us', withIds: own ? walkers.map(({ id }) => id) : [] };
  };
  return { walkers, sharingOf };
}

/** The choice of readers; without anyone to be named only the team is told. */
export function SharingField() {
  const say = useSay();
  const format = useFormat();
  const { own } = useTogether();
  const { walkers } = useSharing();
  if (own && walkers.length === 0) return <p class="small muted">{say('moves.teamOnly')}</p>;
  const names = format.list(walkers.map(({ name }) => name));
  return (
    <ChoiceChips
      name="audience"
      label={say('moves.readers')}
      defaultValue="team"
      choices={[
        { value: 'team', label: say('moves.team') },
        { value: 'just-us', label: say('moves.onlyUs', { names }) },
      ]}
    />
  );
}
