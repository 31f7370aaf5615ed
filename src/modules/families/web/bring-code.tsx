import { useState } from 'preact/hooks';
import { Card, Disclosure, Form, TextField, useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { api, useFresh } from './server.ts';

/** A second invitation, of somebody else or of the same person again, into the account one has. */
export function BringCode() {
  const t = useWords('families');
  const toast = useToast();
  const fresh = useFresh();
  const [times, setTimes] = useState(0);
  const use = async (code: string): Promise<void> => {
    await api.post('/family/code', { body: { code } });
    toast.say(t('bring.used'));
    setTimes((before) => before + 1);
    await fresh();
  };
  return (
    <Card>
      <Disclosure summary={t('bring.title')}>
        <Form key={times} submit={t('bring.use')} onSubmit={(values) => use(values.text('code'))}>
          <p>{t('bring.lead')}</p>
          <TextField name="code" label={t('bring.label')} maxLength={40} />
        </Form>
      </Disclosure>
    </Card>
  );
}
