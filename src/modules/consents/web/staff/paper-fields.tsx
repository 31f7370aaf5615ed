import { useState } from 'preact/hooks';
import {
  ChoiceChips,
  DateField,
  ManyChips,
  SelectField,
  TextArea,
  TextField,
} from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';
import { informations, purposes, recipientClasses, statements } from '../../domain/vocabulary.ts';
import type { SharingView } from '../server.ts';
import { paperKinds } from './paper-values.ts';

/** Which kind of paper, and about what. */
export function AboutFields() {
  const t = useWords('consents');
  const choicesOf = (group: string, all: readonly string[]) =>
    all.map((value) => ({ value, label: t(`${group}.${value}`) }));
  return (
    <>
      <SelectField name="kind" label={t('paper.kind')} choices={choicesOf('paper.kinds', paperKinds)} />
      <SelectField
        name="language"
        label={t('paper.language')}
        choices={[
          { value: 'en', label: 'English' },
          { value: 'es', label: 'Español' },
        ]}
      />
      <ManyChips
        name="information"
        label={t('paper.information')}
        choices={choicesOf('what', informations)}
      />
      <TextArea name="described" label={t('paper.described')} maxLength={1000} />
      <ManyChips name="purposes" label={t('paper.purposes')} choices={choicesOf('why', purposes)} />
      <ManyChips
        name="statements"
        size="tall"
        label={t('paper.statements')}
        choices={choicesOf('statement', statements)}
      />
    </>
  );
}

/** Whom the paper names: partners with an account, classes of people, or somebody without an account. */
export function RecipientFields({ partners }: Pick<SharingView, 'partners'>) {
  const t = useWords('consents');
  const people = partners.map(({ id, name, from }) => ({ value: id, label: `${name} · ${from}` }));
  const classes = recipientClasses.map((value) => ({ value, label: t(`class.${value}`) }));
  return (
    <>
      <ManyChips name="recipients" label={t('paper.recipients')} choices={[...people, ...classes]} />
      <TextField
        name="otherName"
        label={t('paper.otherName')}
        hint={t('paper.otherNameHint')}
        maxLength={200}
        optional
      />
    </>
  );
}

export function EndFields() {
  const t = useWords('consents');
  const [by, setBy] = useState('');
  return (
    <>
      <ChoiceChips
        name="by"
        label={t('paper.ends')}
        onChange={setBy}
        choices={['date', 'event', 'none'].map((value) => ({ value, label: t(`paper.endsBy.${value}`) }))}
      />
      {by === 'date' ? <DateField name="on" label={t('share.until.day')} /> : null}
      {by === 'event' ? <TextField name="event" label={t('share.until.what')} maxLength={500} /> : null}
    </>
  );
}

export function SignatureFields({ today }: { today: string }) {
  const t = useWords('consents');
  return (
    <>
      {(['participant', 'guardian'] as const).map((by) => (
        <fieldset key={by} class="form-part">
          <legend>{t(`paper.signedBy.${by}`)}</legend>
          <TextField name={`${by}.name`} label={t('paper.signedName')} maxLength={200} optional />
          <DateField name={`${by}.on`} label={t('paper.signedOn')} max={today} optional />
        </fieldset>
      ))}
    </>
  );
}
