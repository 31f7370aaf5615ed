import { useQueryClient } from '@tanstack/preact-query';
import type { FormValues } from '../../../web/ui/form-values.ts';
import { Form, TextField, useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { StaffView } from '../schema/staff.ts';
import { AccessFields, isGivenRole } from './access-fields.tsx';
import { LanguageField } from './identity-fields.tsx';
import { api, staffKey } from './server.ts';

function useSaved(message: string): () => Promise<void> {
  const queries = useQueryClient();
  const { say } = useToast();
  return async () => {
    await queries.invalidateQueries({ queryKey: staffKey });
    say(message);
  };
}

export function AccessForm({ member }: { member: StaffView }) {
  const t = useWords('people');
  const saved = useSaved(t('staff.accessSaved', { name: member.name }));
  const send = async (values: FormValues): Promise<void> => {
    const body = { roles: values.all('roles').filter(isGivenRole), programIds: values.all('programIds') };
    await api.post('/staff/:id/access', { params: { id: member.id }, body });
    await saved();
  };
  return (
    <Form submit={t('staff.saveAccess')} onSubmit={send}>
      <AccessFields roles={member.access?.roles ?? []} programIds={member.access?.programIds ?? []} />
    </Form>
  );
}

export function ProfileForm({ member }: { member: StaffView }) {
  const t = useWords('people');
  const saved = useSaved(t('staff.profileSaved'));
  const send = async (values: FormValues): Promise<void> => {
    const [pronouns, phone] = [values.filled('pronouns'), values.filled('phone')];
    await api.put('/staff/:id', {
      params: { id: member.id },
      body: {
        name: values.text('name'),
        ...(pronouns ? { pronouns } : {}),
        ...(phone ? { phone } : {}),
        languages: values.all('languages'),
        version: member.version,
      },
    });
    await saved();
  };
  return (
    <Form submit={t('edit.save')} onSubmit={send}>
      <TextField name="name" label={t('staff.name')} defaultValue={member.name} maxLength={120} />
      <TextField
        name="pronouns"
        label={t('field.pronouns')}
        defaultValue={member.pronouns ?? ''}
        maxLength={60}
        optional
      />
      <TextField
        name="phone"
        type="tel"
        label={t('field.phone')}
        defaultValue={member.phone ?? ''}
        maxLength={40}
        optional
      />
      <LanguageField languages={member.languages} />
    </Form>
  );
}
