import type { FormValues } from '../../../web/ui/form-values.ts';
import { ChoiceChips, Form, SelectField, TextField, TheirVersion } from '../../../web/ui/index.ts';
import { useTimeZones } from '../../../web/use-time-zones.ts';
import { useVersioned } from '../../../web/use-versioned.ts';
import { useWords } from '../../../web/words.ts';
import { languages } from '../domain.ts';
import type { OrganizationView } from '../schema.ts';
import { isLanguage, isSuccess } from './choices.ts';
import { useFieldWords } from './field-words.ts';
import { HelpNumbers } from './help-numbers.tsx';
import { api, useSaved, useTakeTheirs } from './server.ts';
import { SuccessField } from './success-field.tsx';

function changeFrom(values: FormValues, view: OrganizationView) {
  const language = values.text('language');
  return {
    name: values.text('name'),
    language: isLanguage(language) ? language : view.language,
    timeZone: values.text('timeZone'),
    success: values.all('success').filter(isSuccess),
    helplineConfirmed: values.checked('helplineConfirmed'),
    helpLineName: values.filled('helpLineName') ?? null,
    helpLineNumber: values.filled('helpLineNumber') ?? null,
    helpLineWhen: values.filled('helpLineWhen') ?? null,
  };
}

/** Who we are, in which language and zone, what success means, and whether the help shown was checked. */
export function OrganizationForm({ view }: { view: OrganizationView }) {
  const t = useWords('organizations');
  const saved = useSaved();
  const { theirs, save } = useVersioned(view.version);
  const take = useTakeTheirs();
  const send = async (values: FormValues): Promise<void> => {
    await save((version) => api.put('/organization', { body: { ...changeFrom(values, view), version } }));
    await saved();
  };
  return (
    <Form submit={t('save')} onSubmit={send} fieldWords={useFieldWords()}>
      <TheirVersion
        theirs={theirs}
        onTake={take}
        fields={[
          { name: 'name', label: t('organization.name') },
          { name: 'timeZone', label: t('organization.timeZone') },
          { name: 'success', label: t('success.label'), words: (one) => t(`success.${one}`) },
          { name: 'helpLineName', label: t('help.ownName') },
          { name: 'helpLineNumber', label: t('help.ownNumber') },
          { name: 'helpLineWhen', label: t('help.ownWhen') },
        ]}
      />
      <TextField name="name" label={t('organization.name')} defaultValue={view.name} maxLength={120} />
      <ChoiceChips
        name="language"
        label={t('organization.language')}
        defaultValue={view.language}
        choices={languages.map((value) => ({ value, label: value === 'en' ? 'English' : 'Español' }))}
      />
      <SelectField
        name="timeZone"
        label={t('organization.timeZone')}
        choices={useTimeZones(view.timeZone)}
        defaultValue={view.timeZone}
      />
      <SuccessField chosen={view.success} label={t('success.label')} hint={t('success.hint')} />
      <HelpNumbers view={view} />
    </Form>
  );
}
