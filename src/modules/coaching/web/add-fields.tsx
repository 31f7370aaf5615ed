import { useQuery } from '@tanstack/preact-query';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { help } from '../../../web/help/help-pack.ts';
import type { Choice } from '../../../web/ui/index.ts';
import {
  CheckField,
  ChoiceChips,
  DateField,
  Notice,
  SelectField,
  TextArea,
  TextField,
} from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { Adding } from './adding.ts';
import { localDay, localTime, useMoment } from './local-time.ts';
import { api } from './neighbours.ts';
import { SharingField, StepDetails, WhenFields } from './note-fields.tsx';

interface FieldsProps {
  name: string;
}

type Fields = (props: FieldsProps) => ComponentChildren;

/** Choices whose words lie below one key: 'add.strength' has 'earlier' and 'new'. */
function useChoices(under: string, values: readonly string[]): Choice[] {
  const t = useWords('coaching');
  return values.map((value) => ({ value, label: t(`${under}.${value}`) }));
}

const StepFields: Fields = ({ name }) => {
  const t = useWords('coaching');
  const [step, setStep] = useState({ owner: 'participant', due: 'tomorrow', dueOn: '' });
  return (
    <>
      <TextField name="what" label={t('add.step.what')} hint={t('add.step.whatHint')} maxLength={2000} />
      <StepDetails step={step} set={(change) => setStep({ ...step, ...change })} name={name} />
    </>
  );
};

const StrengthFields: Fields = () => {
  const t = useWords('coaching');
  return (
    <>
      <TextField name="what" label={t('add.strength.what')} maxLength={300} />
      <ChoiceChips
        name="origin"
        label={t('add.strength.origin')}
        defaultValue="earlier"
        choices={useChoices('add.strength', ['earlier', 'new'])}
      />
    </>
  );
};

const HelpsFields: Fields = ({ name }) => {
  const t = useWords('coaching');
  return <TextArea name="what" label={t('add.helps.what', { name })} rows={3} maxLength={2000} said />;
};

const everyDays = [3, 7, 10, 14, 30] as const;

const RhythmFields: Fields = () => {
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

const CallFields: Fields = () => {
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

const MilestoneFields: Fields = ({ name }) => {
  const t = useWords('coaching');
  const { now, zone } = useMoment()();
  return (
    <>
      <TextField
        name="title"
        label={t('add.milestone.name')}
        hint={t('add.milestone.nameHint')}
        maxLength={300}
      />
      <ChoiceChips
        name="what"
        label={t('add.milestone.what')}
        choices={useChoices('add.milestone', ['days', 'skill', 'job', 'housing', 'other'])}
      />
      <DateField name="onDate" label={t('add.milestone.onDate')} defaultValue={localDay(now, zone)} />
      <CheckField name="yearly" label={t('add.milestone.yearly')} defaultChecked />
      <TextField name="wish" label={t('add.milestone.wish', { name })} maxLength={500} optional />
    </>
  );
};

const SignalFields: Fields = ({ name }) => {
  const t = useWords('coaching');
  const [when, setWhen] = useState('missed-group');
  const groups = useQuery({ queryKey: ['groups'], queryFn: () => api.get('/groups'), retry: false });
  const open = groups.data?.groups.filter((group) => group.endedOn === undefined) ?? [];
  return (
    <>
      <ChoiceChips
        name="when"
        label={t('add.signal.when')}
        value={when}
        onChange={setWhen}
        choices={useChoices('add.signal', ['missed-group', 'silence'])}
      />
      {when === 'missed-group' && open.length > 0 ? (
        <SelectField
          name="groupId"
          label={t('add.signal.group')}
          hint={t('add.signal.anyGroup')}
          choices={open.map((group) => ({ value: group.id, label: group.name }))}
          optional
        />
      ) : null}
      <TextArea
        name="ask"
        label={t('add.signal.ask')}
        hint={t('add.signal.askHint', { name })}
        rows={2}
        maxLength={1000}
        said
        optional
      />
    </>
  );
};

const inDanger = help.lines.find((line) => line.use === 'overdose');

const ReturnFields: Fields = ({ name }) => {
  const t = useWords('coaching');
  const { now, zone } = useMoment()();
  const [when, setWhen] = useState({ when: 'now', happenedAt: localTime(now, zone) });
  const [audience, setAudience] = useState('just-us');
  return (
    <>
      <TextArea name="said" label={t('add.return-to-use.said', { name })} rows={4} maxLength={8000} said />
      <WhenFields {...when} set={(change) => setWhen({ ...when, ...change })} />
      <SharingField audience={audience} onChange={setAudience} name={name} />
      <Notice tone="plain">
        <p>{t('add.return-to-use.help', { number: inDanger?.shown ?? '' })}</p>
      </Notice>
    </>
  );
};

/** The fields of each thing that can be added. */
export const addFields: Readonly<Record<Adding, Fields>> = {
  step: StepFields,
  strength: StrengthFields,
  helps: HelpsFields,
  rhythm: RhythmFields,
  call: CallFields,
  milestone: MilestoneFields,
  signal: SignalFields,
  'return-to-use': ReturnFields,
};
