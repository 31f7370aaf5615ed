import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { useSession } from '../../../web/session.ts';
import type { FormValues } from '../../../web/ui/form-values.ts';
import { DateField, Form, ManyChips, Page as PageFrame, TextField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { LikeView } from '../schema/duplicates.ts';
import { useFieldWords } from './field-words.ts';
import { LikeNotice } from './like-notice.tsx';
import { api, peopleKey, useProgramChoices } from './server.ts';

function newPersonOf(values: FormValues) {
  const { filled } = values;
  return {
    chosenName: values.text('chosenName'),
    programIds: values.all('programIds'),
    ...(filled('familyName') ? { familyName: values.text('familyName') } : {}),
    ...(filled('pronouns') ? { pronouns: values.text('pronouns') } : {}),
    ...(filled('birthOn') ? { birthOn: values.text('birthOn') } : {}),
    ...(filled('phone') ? { phone: values.text('phone') } : {}),
  };
}

/** Looks who may already be known, once for each set of answers, then adds. */
function useAdding() {
  const [likely, setLikely] = useState<LikeView['likely']>([]);
  const [lookedAt, setLookedAt] = useState('');
  const [, go] = useLocation();
  const queries = useQueryClient();
  const add = async (values: FormValues): Promise<void> => {
    const { programIds, pronouns: _, ...who } = newPersonOf(values);
    const same = JSON.stringify(who);
    if (same !== lookedAt) {
      const found = await api.post('/participants/like', { body: who });
      setLookedAt(same);
      setLikely(found.likely);
      if (found.likely.length > 0) return;
    }
    const { id } = await api.post('/participants', { body: { ...newPersonOf(values), programIds } });
    await queries.invalidateQueries({ queryKey: peopleKey });
    go(`/people/${id}`);
  };
  return { likely, add };
}

function ProgramField() {
  const t = useWords('people');
  const session = useSession();
  const choices = useProgramChoices();
  const manager = session.person?.roles.includes('manager') ?? false;
  if (choices.length === 0) return null;
  return (
    <ManyChips
      name="programIds"
      label={t('new.programs')}
      hint={manager ? undefined : t('new.programsHint')}
      choices={choices}
      defaultValues={choices.length === 1 ? choices.map((one) => one.value) : []}
      optional
    />
  );
}

/** A name is enough to begin; the rest can wait until the person wants to say it. */
export function Page() {
  const t = useWords('people');
  const { likely, add } = useAdding();
  return (
    <PageFrame
      width="read"
      title={t('new.title')}
      lead={t('new.lead')}
      back={{ to: '/people', label: t('menu.people') }}
    >
      <Form
        submit={t(likely.length > 0 ? 'new.addAnyway' : 'new.add')}
        onSubmit={add}
        fieldWords={useFieldWords()}
      >
        <TextField
          name="chosenName"
          label={t('field.chosenName')}
          hint={t('field.chosenNameHint')}
          maxLength={120}
          autofocus
        />
        <TextField name="familyName" label={t('field.familyName')} maxLength={120} optional />
        <TextField
          name="pronouns"
          label={t('field.pronouns')}
          hint={t('field.pronounsHint')}
          maxLength={60}
          optional
        />
        <DateField name="birthOn" label={t('field.birthOn')} optional />
        <TextField name="phone" type="tel" label={t('field.phone')} maxLength={40} optional />
        <ProgramField />
        {likely.length > 0 ? <LikeNotice likely={likely} /> : null}
      </Form>
    </PageFrame>
  );
}
