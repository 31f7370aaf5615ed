import type { FormValues } from '../../../web/ui/form-values.ts';
import { Button, Form, TextField, useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { api } from './server.ts';
import type { TurnProps } from './turn-on.tsx';

export function TurnOff({ onDone }: TurnProps) {
  const t = useWords('account');
  const { say } = useToast();
  const send = async (values: FormValues): Promise<void> => {
    await api.delete('/account/totp', { body: { code: values.text('code') } });
    say(t('twoStep.isOff'));
    onDone();
  };
  return (
    <Form
      submit={t('twoStep.turnOff')}
      onSubmit={send}
      actions={
        <Button kind="quiet" onClick={onDone}>
          {t('notNow')}
        </Button>
      }
    >
      <TextField
        name="code"
        label={t('twoStep.code')}
        hint={t('twoStep.offHint')}
        autocomplete="one-time-code"
        size={14}
        plain
        autofocus
      />
    </Form>
  );
}
