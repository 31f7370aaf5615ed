import { useState } from 'preact/hooks';
import { ChoiceChips, TextField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { Fields } from './add-field-choices.ts';
import { useChoices } from './add-field-choices.ts';
import { localTime, useMoment } from './local-time.ts';
import { StepDetails } from './step-details.tsx';

export const StepFields: Fields = ({ name }) => {
  const t = useWords('coaching');
  const [step, setStep] = useState({ owner: 'participant', due: 'tomorrow', dueOn: '' });
  return (
    <>
      <TextField name="what" label={t('add.step.what')} hint={t('add.step.whatHint')} maxLength={2000} />
      <StepDetails step={step} set={(change) => setStep({ ...step, ...change })} name={name} />
    </>
  );
};

const everyDays = [3, 7, 10, 14, 30] as const;

export const RhythmFields: Fields = () => {
  const t = useWords('coaching');
  const [every, setEvery] = useState('7');
  const days = everyDays.map((count) => ({
    value: String(count),
    label: t('add.rhythm.days', { count }),
  }));
  return (
    <>
      <ChoiceChips
        name="every"
        label={t('add.rhythm.every')}
        value={every}
        onChange={setEvery}
        choices={[...days, { value: 'other', label: t('add.rhythm.other') }]}
      />
      {every === 'other' ? (
        <TextField
          name="otherDays"
          type="number"
          inputMode="numeric"
          label={t('add.rhythm.otherDays')}
          min={1}
          max={366}
          size={6}
        />
      ) : null}
      <ChoiceChips
        name="by"
        label={t('add.rhythm.by')}
        defaultValue="text"
        choices={useChoices('add.rhythm', ['text', 'phone', 'in-person'])}
      />
    </>
  );
};

export const CallFields: Fields = () => {
  const t = useWords('coaching');
  const { now, zone } = useMoment()();
  return (
    <>
      <TextField
        name="at"
        type="datetime-local"
        label={t('add.call.at')}
        min={localTime(now, zone)}
        size={20}
      />
      <TextField name="why" label={t('add.call.why')} maxLength={500} optional />
    </>
  );
};
