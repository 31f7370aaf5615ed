import { useState } from 'preact/hooks';
import { SharingField } from '../../../web/readers/sharing-field.tsx';
import { ChoiceChips, TextArea } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { Fields } from './add-field-choices.ts';
import { useChoices } from './add-field-choices.ts';
import { clinicalConcerns, clinicalKinds } from './adding.ts';
import { localTime, useMoment } from './local-time.ts';
import { WhenFields } from './when-fields.tsx';

/** What kind of note it is and what it is about, the note, and who reads it: nobody else until the clinician says so. */
export const ClinicalFields: Fields = ({ name }) => {
  const t = useWords('coaching');
  const { now, zone } = useMoment()();
  const [when, setWhen] = useState({ when: 'now', happenedAt: localTime(now, zone) });
  const [audience, setAudience] = useState('just-us');
  return (
    <>
      <ChoiceChips
        name="about"
        label={t('add.clinical-note.about')}
        choices={useChoices('add.clinical-note', clinicalKinds)}
      />
      <ChoiceChips
        name="concerns"
        label={t('add.clinical-note.concerns')}
        choices={useChoices('add.clinical-note', clinicalConcerns)}
      />
      <TextArea
        name="note"
        label={t('add.clinical-note.note')}
        hint={t('add.clinical-note.noteHint', { name })}
        rows={6}
        maxLength={8000}
      />
      <WhenFields {...when} set={(change) => setWhen({ ...when, ...change })} />
      <SharingField whose={{ own: false, name }} value={audience} onChange={setAudience} />
    </>
  );
};
