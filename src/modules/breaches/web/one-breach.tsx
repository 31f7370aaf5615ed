import { useLocation } from 'wouter-preact';
import type { PageProps } from '../../../web/define-web.ts';
import type { FormValues } from '../../../web/ui/form-values.ts';
import { Empty, Form, Loaded, Page as PageFrame, TheirVersion, useToast } from '../../../web/ui/index.ts';
import { useVersioned } from '../../../web/use-versioned.ts';
import { useWords } from '../../../web/words.ts';
import type { BreachView } from '../schema.ts';
import { BreachFields } from './breach-fields.tsx';
import { breachFrom } from './breach-from.ts';
import { api, useBreaches, useRenew } from './server.ts';

function ChangeForm({ breach, today }: { breach: BreachView; today: string }) {
  const t = useWords('breaches');
  const [, go] = useLocation();
  const { say } = useToast();
  const renew = useRenew();
  const { theirs, save } = useVersioned(breach.version);
  const send = async (values: FormValues): Promise<void> => {
    const params = { id: breach.id };
    await save((version) => api.put('/breaches/:id', { params, body: { ...breachFrom(values), version } }));
    await renew();
    go('/settings/breaches');
    say(t('saved'));
  };
  return (
    <Form submit={t('save')} onSubmit={send}>
      <TheirVersion
        theirs={theirs}
        onTake={renew}
        fields={[
          { name: 'discoveredOn', label: t('field.discoveredOn') },
          { name: 'what', label: t('field.what') },
          { name: 'people', label: t('field.people') },
          { name: 'verdict', label: t('verdict.title'), words: (verdict) => t(`verdict.${verdict}`) },
        ]}
      />
      <BreachFields breach={breach} today={today} />
    </Form>
  );
}

/** A later version of an entry; every earlier one stays. */
export function Page({ params }: PageProps<'/settings/breaches/:id'>) {
  const t = useWords('breaches');
  const query = useBreaches();
  return (
    <PageFrame title={t('change.title')} back={{ to: '/settings/breaches', label: t('title') }}>
      <p class="muted">{t('change.lead')}</p>
      <Loaded query={query}>
        {({ breaches, today }) => {
          const breach = breaches.find(({ id }) => id === params.id);
          return breach ? (
            <ChangeForm key={breach.version} breach={breach} today={today} />
          ) : (
            <Empty title={t('gone')}>{t('goneLead')}</Empty>
          );
        }}
      </Loaded>
    </PageFrame>
  );
}
