import '../sharing.css';
import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { newId } from '../../../../lib/ids.ts';
import type { FormValues } from '../../../../web/ui/form-values.ts';
import {
  CheckField,
  Form,
  LinkButton,
  ManyChips,
  Page as PageFrame,
  SelectField,
  TextField,
} from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';
import { partnerKinds } from '../../domain/partner.ts';
import type { Partner } from '../server.ts';
import { api } from '../server.ts';
import { PartnerLink } from './partner-link.tsx';

function NewPartnerForm({ onAdded }: { onAdded: (partner: Partner) => void }) {
  const t = useWords('consents');
  const queries = useQueryClient();
  const [id] = useState<string>(newId);
  const send = async (values: FormValues): Promise<void> => {
    const partner = await api.post('/partners', {
      body: {
        id,
        name: values.text('name'),
        from: values.text('from'),
        kind: partnerKinds.find((one) => one === values.text('kind')) ?? 'other',
        hipaa: values.checked('hipaa'),
        languages: values.all('languages'),
      },
    });
    void queries.invalidateQueries({ queryKey: ['partners'] });
    onAdded(partner);
  };
  return (
    <Form submit={t('partners.add')} onSubmit={send}>
      <TextField name="name" label={t('partners.name')} maxLength={120} autofocus />
      <TextField name="from" label={t('partners.from')} hint={t('partners.fromHint')} maxLength={120} />
      <SelectField
        name="kind"
        label={t('partners.kind')}
        choices={partnerKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <CheckField name="hipaa" label={t('partners.hipaa')} hint={t('partners.hipaaHint')} />
      <ManyChips
        name="languages"
        label={t('partners.languages')}
        optional
        choices={[
          { value: 'en', label: 'English' },
          { value: 'es', label: 'Español' },
        ]}
      />
    </Form>
  );
}

/** Somebody outside; the invitation comes right after, and is shown once. */
export function Page() {
  const t = useWords('consents');
  const [added, setAdded] = useState<Partner>();
  return (
    <PageFrame
      width="read"
      title={added ? t('partners.added', { name: added.name }) : t('partners.newTitle')}
      back={{ to: '/partners', label: t('tab.partners') }}
    >
      {added ? (
        <div class="stack">
          <PartnerLink partner={added} />
          <div>
            <LinkButton to="/partners">{t('partners.done')}</LinkButton>
          </div>
        </div>
      ) : (
        <NewPartnerForm onAdded={setAdded} />
      )}
    </PageFrame>
  );
}
