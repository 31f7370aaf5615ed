import {
  CheckField,
  ChoiceChips,
  DateField,
  SelectField,
  TextArea,
  TextField,
} from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { Fields } from './add-field-choices.ts';
import { useChoices } from './add-field-choices.ts';
import { areas, capitals } from './adding.ts';
import { localDay, useMoment } from './local-time.ts';

export const StrengthFields: Fields = () => {
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
      <SelectField
        name="domain"
        label={t('add.strength.domain')}
        defaultValue="later"
        choices={useChoices('add.strength.area', ['later', ...areas])}
      />
      <SelectField
        name="capital"
        label={t('add.strength.kind')}
        hint={t('add.strength.kindHint')}
        defaultValue="area"
        choices={useChoices('add.strength.capital', ['area', ...capitals])}
      />
    </>
  );
};

export const HelpsFields: Fields = ({ name }) => {
  const t = useWords('coaching');
  return <TextArea name="what" label={t('add.helps.what', { name })} rows={3} maxLength={2000} said />;
};

export const MilestoneFields: Fields = ({ name }) => {
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
