import { useState } from 'preact/hooks';
import { tryPin } from '../device/lock.ts';
import { PlainFrame } from '../frame/plain-frame.tsx';
import { Problem } from '../problem.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import type { FormValues } from '../ui/form-values.ts';
import { Page } from '../ui/page.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../words.ts';

interface PinPageProps {
  onOpen: () => void;
  /** There is no way in any more but signing in. */
  onLeave: () => void;
}

function Forgot({ onLeave }: { onLeave: () => void }) {
  const t = useWords('lock');
  const [asked, setAsked] = useState(false);
  return asked ? (
    <div class="stack-small">
      <p>{t('forgotLead')}</p>
      <div class="actions">
        <Button onClick={onLeave}>{t('again')}</Button>
      </div>
    </div>
  ) : (
    <div class="actions">
      <Button kind="quiet" onClick={() => setAsked(true)}>
        {t('forgot')}
      </Button>
    </div>
  );
}

/** Before anything of the person is shown; help stays within reach without a PIN. */
export function PinPage({ onOpen, onLeave }: PinPageProps) {
  const t = useWords('lock');
  const submit = async (values: FormValues): Promise<void> => {
    const tried = await tryPin(values.text('pin'));
    if (tried.how === 'open') onOpen();
    else if (tried.how === 'gone') onLeave();
    else throw new Problem(400, { detail: t('wrong', { count: tried.left }) });
  };
  return (
    <PlainFrame markOnly>
      <Page width="read" title={t('title')} lead={t('lead')}>
        <Form submit={t('open')} onSubmit={submit}>
          <TextField
            name="pin"
            label={t('pin')}
            type="password"
            autocomplete="off"
            size={12}
            plain
            autofocus
          />
        </Form>
        <Forgot onLeave={onLeave} />
      </Page>
    </PlainFrame>
  );
}
