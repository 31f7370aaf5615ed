import { ChoiceChips, DateField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { localDay, useMoment } from './local-time.ts';
import type { Note } from './note.ts';
import { dues } from './note.ts';

type StepPart = Pick<Note, 'owner' | 'due' | 'dueOn'>;

interface StepDetailsProps {
  step: StepPart;
  set: (change: Partial<StepPart>) => void;
  name: string;
}

const dueWords = { tomorrow: 'write.dueTomorrow', week: 'write.dueWeek', date: 'write.dueDate' } as const;

/** Whose step, and by when. */
export function StepDetails({ step, set, name }: StepDetailsProps) {
  const t = useWords('coaching');
  const { now, zone } = useMoment()();
  return (
    <>
      <ChoiceChips
        name="owner"
        label={t('write.owner')}
        value={step.owner}
        onChange={(owner) => set({ owner })}
        choices={[
          { value: 'participant', label: t('write.ownerTheirs', { name }) },
          { value: 'staff', label: t('write.ownerOurs') },
        ]}
      />
      <ChoiceChips
        name="due"
        label={t('write.due')}
        value={step.due}
        onChange={(due) => set({ due })}
        choices={dues.map((value) => ({ value, label: t(dueWords[value]) }))}
      />
      {step.due === 'date' ? (
        <DateField
          name="dueOn"
          label={t('write.dueOn')}
          value={step.dueOn}
          min={localDay(now, zone)}
          onChange={(dueOn) => set({ dueOn })}
        />
      ) : null}
    </>
  );
}
