import { useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import { mostNamed, SharingField, sharingIn } from '../../../web/readers/sharing-field.tsx';
import type { AskedReaders } from '../../../web/readers/who-reads.tsx';
import { readersIn, WhoReads } from '../../../web/readers/who-reads.tsx';
import type { FormValues } from '../../../web/ui/index.ts';
import { CheckField, ChoiceChips, Form, TextArea } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { moods } from '../domain/moods.ts';
import type { Answer } from './saving.ts';

interface AskFormProps {
  readers: AskedReaders;
  onSend: (answer: Answer) => Promise<void>;
}

/** The one question. Nothing is chosen beforehand; who reads it stands above the button that sends it. */
export function AskForm({ readers, onSend }: AskFormProps) {
  const t = useWords('check-ins');
  const [id] = useState(newId);
  const named = readersIn(readers).slice(0, mostNamed);
  const send = async (values: FormValues): Promise<void> => {
    const how = moods.find((mood) => mood === values.text('how'));
    if (!how) return;
    await onSend({
      id,
      happenedAt: new Date().toISOString(),
      how,
      said: values.text('said'),
      reach: values.text('reach') === 'yes',
      ...sharingIn(values, named),
    });
  };
  return (
    <Form submit={t('ask.send')} onSubmit={send} wide>
      <ChoiceChips
        name="how"
        label={t('ask.title')}
        hideLabel
        size="tall"
        choices={moods.map((value) => ({ value, label: t(`ask.${value}`) }))}
      />
      <TextArea
        name="said"
        label={t('ask.said')}
        hint={t('ask.saidHint')}
        rows={2}
        maxLength={2000}
        optional
        said
      />
      <CheckField name="reach" label={t('ask.reach')} />
      <SharingField
        whose={{ own: true, names: named.map(({ name }) => name), asking: readers === 'asking' }}
      />
      <WhoReads readers={readers} />
    </Form>
  );
}
