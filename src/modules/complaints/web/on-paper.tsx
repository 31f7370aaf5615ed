import { useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import { FindInRecords } from '../../../web/find-in-records.tsx';
import type { FormValues } from '../../../web/ui/form-values.ts';
import { Button, Card, DateField, Form, TextArea, useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { api, useRenew } from './server.ts';

/** A complaint that came in on paper, for whoever it is about. */
export function OnPaper({ onEnd }: { onEnd: () => void }) {
  const t = useWords('complaints');
  const renew = useRenew();
  const toast = useToast();
  const [id] = useState(newId);
  const [chosen, setChosen] = useState('');
  const send = async (values: FormValues): Promise<void> => {
    const body = { id, said: values.text('said'), receivedOn: values.text('receivedOn') };
    await api.post('/participants/:id/complaints', { params: { id: chosen }, body });
    await renew();
    onEnd();
    toast.say(t('byPaper.saved'));
  };
  return (
    <Card>
      <div class="stack">
        <FindInRecords
          chosen={chosen}
          onChoose={setChosen}
          says={{
            find: t('byPaper.find'),
            who: t('byPaper.who'),
            born: (day) => t('byPaper.born', { day }),
            nobody: t('byPaper.nobody'),
          }}
        />
        {chosen === '' ? null : (
          <Form
            submit={t('byPaper.save')}
            onSubmit={send}
            actions={
              <Button kind="quiet" onClick={() => setChosen('')}>
                {t('byPaper.other')}
              </Button>
            }
          >
            <DateField name="receivedOn" label={t('byPaper.receivedOn')} />
            <TextArea name="said" label={t('byPaper.said')} rows={4} maxLength={4000} />
          </Form>
        )}
      </div>
    </Card>
  );
}
