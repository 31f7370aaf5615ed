import { useState } from 'preact/hooks';
import { addDays } from '../../../lib/dates.ts';
import type { FormValues } from '../../../web/ui/index.ts';
import { ChoiceChips, DateField, TextField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { PlanRoom } from './room.tsx';
import { useRoom, useSay } from './room.tsx';

const dues = ['tomorrow', 'week', 'date'] as const;

/** A next step: what, whose, by when. A participant's own steps are theirs. */
export function StepFields() {
  const t = useWords('plans');
  const say = useSay();
  const { own, plan } = useRoom();
  const [due, setDue] = useState<string>('week');
  return (
    <>
      <TextField name="step" label={t('step.what')} hint={t('step.hint')} maxLength={2000} />
      {own ? null : (
        <ChoiceChips
          name="owner"
          label={t('step.owner')}
          defaultValue="participant"
          choices={[
            { value: 'participant', label: say('step.theirs') },
            { value: 'staff', label: t('step.ours') },
          ]}
        />
      )}
      <ChoiceChips
        name="due"
        label={t('step.due')}
        value={due}
        onChange={setDue}
        choices={dues.map((value) => ({ value, label: t(`step.${value}`) }))}
      />
      {due === 'date' ? <DateField name="dueOn" label={t('step.day')} min={plan.today} /> : null}
    </>
  );
}

/** What the fields say. */
export function stepOf(values: Pick<FormValues, 'text'>, { own, plan }: PlanRoom) {
  const due = values.text('due');
  const owner: 'participant' | 'staff' = own || values.text('owner') !== 'staff' ? 'participant' : 'staff';
  const dueOn = due === 'date' ? values.text('dueOn') : addDays(plan.today, due === 'tomorrow' ? 1 : 7);
  return { what: values.text('step'), owner, dueOn };
}
