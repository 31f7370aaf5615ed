import { useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import { FindInRecords } from '../../../web/find-in-records.tsx';
import type { FormValues } from '../../../web/ui/index.ts';
import { Button, Form, TextArea, useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { api, useRenew } from './server.ts';

/** Whose record, and why. The id is made here, so that sending twice places one hold. */
export function PlaceHold({ onEnd }: { onEnd: () => void }) {
  const t = useWords('retention');
  const renew = useRenew();
  const toast = useToast();
  const [id] = useState(newId);
  const [chosen, setChosen] = useState('');
  const send = async (values: FormValues): Promise<void> => {
    const body = { id, reason: values.text('reason') };
    await api.post('/participants/:id/holds', { params: { id: chosen }, body });
    onEnd();
    toast.say(t('holds.placeDone'));
    await renew();
  };
  return (
    <div class="stack">
      <FindInRecords
        chosen={chosen}
        onChoose={setChosen}
        says={{
          find: t('holds.find'),
          who: t('holds.who'),
          born: (day) => t('holds.born', { day }),
          nobody: t('holds.nobody'),
        }}
      />
      {chosen === '' ? null : (
        <Form
          submit={t('holds.place')}
          onSubmit={send}
          actions={
            <Button kind="quiet" onClick={() => setChosen('')}>
              {t('holds.other')}
            </Button>
          }
        >
          <TextArea
            name="reason"
            label={t('holds.reason')}
            hint={t('holds.reasonHint')}
            rows={2}
            maxLength={500}
          />
        </Form>
      )}
    </div>
  );
}
