import { ChoiceChips, TextField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { localTime, useMoment } from './local-time.ts';

interface WhenProps {
  when: string;
  happenedAt: string;
  set: (change: { when?: string; happenedAt?: string }) => void;
}

/** Now, unless it was earlier. */
export function WhenFields({ when, happenedAt, set }: WhenProps) {
  const t = useWords('coaching');
  const { now, zone } = useMoment()();
  return (
    <>
      <ChoiceChips
        name="when"
        label={t('write.when')}
        value={when}
        onChange={(value) => set({ when: value })}
        choices={[
          { value: 'now', label: t('write.now') },
          { value: 'earlier', label: t('write.earlier') },
        ]}
      />
      {when === 'earlier' ? (
        <TextField
          name="happenedAt"
          type="datetime-local"
          label={t('write.happenedAt')}
          value={happenedAt}
          onChange={(value) => set({ happenedAt: value })}
          max={localTime(now, zone)}
          size={20}
        />
      ) : null}
    </>
  );
}
