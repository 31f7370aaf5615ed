import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { dayIn } from '../../../lib/dates.ts';
import { newId } from '../../../lib/ids.ts';
import { useSession } from '../../../web/session.ts';
import type { FormValues } from '../../../web/ui/form-values.ts';
import { Form, Page as PageFrame, useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { BreachFields } from './breach-fields.tsx';
import { breachFrom } from './breach-from.ts';
import { api, useRenew } from './server.ts';

/** One more entry of the register. */
export function Page() {
  const t = useWords('breaches');
  const [, go] = useLocation();
  const { say } = useToast();
  const renew = useRenew();
  const [id] = useState(() => newId());
  const zone = useSession().organization?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const send = async (values: FormValues): Promise<void> => {
    await api.post('/breaches', { body: { id, ...breachFrom(values) } });
    await renew();
    go('/settings/breaches');
    say(t('saved'));
  };
  return (
    <PageFrame title={t('new.title')} back={{ to: '/settings/breaches', label: t('title') }}>
      <Form submit={t('save')} onSubmit={send}>
        <BreachFields breach={undefined} today={dayIn(zone, new Date())} />
      </Form>
    </PageFrame>
  );
}
