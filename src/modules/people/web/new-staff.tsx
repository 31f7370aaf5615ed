import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { FormValues } from '../../../web/ui/form-values.ts';
import { Form, LinkButton, Page as PageFrame, TextField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { StaffView } from '../schema/staff.ts';
import { AccessFields, isGivenRole } from './access-fields.tsx';
import { InvitationLink } from './invitation-link.tsx';
import { api, staffKey } from './server.ts';
import './people.css';

function NewStaffForm({ onAdded }: { onAdded: (member: StaffView) => void }) {
  const t = useWords('people');
  const queries = useQueryClient();
  const send = async (values: FormValues): Promise<void> => {
    const [pronouns, phone] = [values.filled('pronouns'), values.filled('phone')];
    const member = await api.post('/staff', {
      body: {
        name: values.text('name'),
        ...(pronouns ? { pronouns } : {}),
        ...(phone ? { phone } : {}),
        roles: values.all('roles').filter(isGivenRole),
        programIds: values.all('programIds'),
      },
    });
    void queries.invalidateQueries({ queryKey: staffKey });
    onAdded(member);
  };
  return (
    <Form submit={t('staff.add')} onSubmit={send}>
      <TextField name="name" label={t('staff.name')} maxLength={120} autofocus />
      <TextField name="pronouns" label={t('field.pronouns')} maxLength={60} optional />
      <TextField name="phone" type="tel" label={t('field.phone')} maxLength={40} optional />
      <AccessFields />
    </Form>
  );
}

/** A new colleague; the invitation comes right after, and is shown once. */
export function Page() {
  const t = useWords('people');
  const [added, setAdded] = useState<StaffView>();
  return (
    <PageFrame
      width="read"
      title={added ? t('staff.added', { name: added.name }) : t('staff.newTitle')}
      back={{ to: '/staff', label: t('menu.staff') }}
    >
      {added ? (
        <div class="stack">
          <InvitationLink member={added} atOnce />
          <div>
            <LinkButton to="/staff">{t('staff.done')}</LinkButton>
          </div>
        </div>
      ) : (
        <NewStaffForm onAdded={setAdded} />
      )}
    </PageFrame>
  );
}
