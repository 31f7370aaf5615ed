import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { FormValues } from '../../../web/ui/form-values.ts';
import { Form, TextField, TheirVersion, useToast } from '../../../web/ui/index.ts';
import type { Theirs } from '../../../web/use-versioned.ts';
import { useVersioned } from '../../../web/use-versioned.ts';
import { useWords } from '../../../web/words.ts';
import type { StaffView } from '../schema/staff.ts';
import { AccessFields, isGivenRole } from './access-fields.tsx';
import { LanguageField } from './identity-fields.tsx';
import { useLanguageName } from './language-names.ts';
import { shownPhone } from './phone-words.ts';
import { api, staffKey, useProgramChoices } from './server.ts';

function useSaved(message: string): () => Promise<void> {
  const queries = useQueryClient();
  const { say } = useToast();
  return async () => {
    await queries.invalidateQueries({ queryKey: staffKey });
    say(message);
  };
}

interface FormProps {
  member: StaffView;
  /** Lets go of what is written here and shows what stands. */
  onTake: () => Promise<void>;
}

export function AccessForm({ member, onTake }: FormProps) {
  const t = useWords('people');
  const saved = useSaved(t('staff.accessSaved', { name: member.name }));
  const shell = useWords('shell');
  const programs = useProgramChoices();
  // What the form was filled from: a list asked anew behind it brings another version, and not its choices.
  const [version, setVersion] = useState(member.access?.version ?? 1);
  const { theirs, save } = useVersioned(version);
  const send = async (values: FormValues): Promise<void> => {
    const body = { roles: values.all('roles').filter(isGivenRole), programIds: values.all('programIds') };
    await save(async (over) => {
      await api.post('/staff/:id/access', { params: { id: member.id }, body: { ...body, version: over } });
      setVersion(over + 1);
    });
    await saved();
  };
  const programName = (id: string): string => programs.find((one) => one.value === id)?.label ?? '–';
  return (
    <Form submit={t('staff.saveAccess')} onSubmit={send}>
      <TheirVersion
        theirs={theirs}
        onTake={onTake}
        fields={[
          { name: 'roles', label: t('staff.roles'), words: (role) => shell(`role.${role}`) },
          { name: 'programIds', label: t('staff.programs'), words: programName },
        ]}
      />
      <AccessFields roles={member.access?.roles ?? []} programIds={member.access?.programIds ?? []} />
    </Form>
  );
}

/** What somebody else saved of this profile meanwhile. */
function TheirProfile({ theirs, onTake }: { theirs: Theirs | undefined; onTake: () => Promise<void> }) {
  const t = useWords('people');
  const languageName = useLanguageName();
  return (
    <TheirVersion
      theirs={theirs}
      onTake={onTake}
      fields={[
        { name: 'name', label: t('staff.name') },
        { name: 'pronouns', label: t('field.pronouns') },
        { name: 'phone', label: t('field.phone'), words: shownPhone },
        { name: 'languages', label: t('field.languages'), words: languageName },
      ]}
    />
  );
}

export function ProfileForm({ member, onTake }: FormProps) {
  const t = useWords('people');
  const [version, setVersion] = useState(member.version);
  const { theirs, save } = useVersioned(version);
  const saved = useSaved(t('staff.profileSaved'));
  const send = async (values: FormValues): Promise<void> => {
    const [pronouns, phone] = [values.filled('pronouns'), values.filled('phone')];
    const body = {
      name: values.text('name'),
      ...(pronouns ? { pronouns } : {}),
      ...(phone ? { phone } : {}),
      languages: values.all('languages'),
    };
    await save(async (over) => {
      const changed = await api.put('/staff/:id', {
        params: { id: member.id },
        body: { ...body, version: over },
      });
      setVersion(changed.version);
    });
    await saved();
  };
  return (
    <Form submit={t('edit.save')} onSubmit={send}>
      <TheirProfile theirs={theirs} onTake={onTake} />
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
