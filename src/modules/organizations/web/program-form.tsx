import type { FormValues } from '../../../web/ui/form-values.ts';
import { Button, ChoiceChips, Form, SelectField, TextField, TheirVersion } from '../../../web/ui/index.ts';
import { useVersioned } from '../../../web/use-versioned.ts';
import { useWords } from '../../../web/words.ts';
import { programKinds } from '../domain.ts';
import type { ProgramView, SiteView } from '../schema.ts';
import { isKind, isSuccess } from './choices.ts';
import { useFieldWords } from './field-words.ts';
import { api, useSaved, useTakeTheirs } from './server.ts';
import { SuccessField } from './success-field.tsx';

interface Props {
  program?: ProgramView;
  sites: readonly SiteView[];
  /** What a new program calls success until it says otherwise. */
  success?: readonly string[];
  onDone: () => void;
}

function programFrom(values: FormValues) {
  const kind = values.text('kind');
  const siteId = values.filled('siteId');
  return {
    name: values.text('name'),
    kind: isKind(kind) ? kind : ('coaching' as const),
    success: values.all('success').filter(isSuccess),
    ...(siteId ? { siteId } : {}),
  };
}

function SiteField({ chosen, sites }: { chosen: string | null; sites: readonly SiteView[] }) {
  const t = useWords('organizations');
  const open = sites.filter((site) => site.closedOn === null || site.id === chosen);
  if (open.length === 0) return null;
  return (
    <SelectField
      name="siteId"
      label={t('programs.site')}
      choices={open.map((site) => ({ value: site.id, label: site.name }))}
      defaultValue={chosen ?? ''}
      optional
    />
  );
}

/** A new program, or one that is there. */
export function ProgramForm({ program, sites, success = [], onDone }: Props) {
  const t = useWords('organizations');
  const saved = useSaved();
  const { theirs, save } = useVersioned(program?.version ?? 0);
  const take = useTakeTheirs();
  const send = async (values: FormValues): Promise<void> => {
    const body = programFrom(values);
    if (program) {
      const { id } = program;
      await save((version) => api.put('/programs/:id', { params: { id }, body: { ...body, version } }));
    } else await api.post('/programs', { body });
    await saved();
    onDone();
  };
  return (
    <Form
      submit={t('save')}
      onSubmit={send}
      fieldWords={useFieldWords()}
      actions={
        <Button kind="quiet" onClick={onDone}>
          {t('notNow')}
        </Button>
      }
    >
      <TheirVersion
        theirs={theirs}
        onTake={take}
        fields={[
          { name: 'name', label: t('programs.name') },
          { name: 'kind', label: t('programs.kind'), words: (kind) => t(`kind.${kind}`) },
          { name: 'success', label: t('programs.success'), words: (one) => t(`success.${one}`) },
        ]}
      />
      <TextField name="name" label={t('programs.name')} defaultValue={program?.name ?? ''} maxLength={120} />
      <ChoiceChips
        name="kind"
        label={t('programs.kind')}
        defaultValue={program?.kind ?? ''}
        choices={programKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <SiteField chosen={program?.siteId ?? null} sites={sites} />
      <SuccessField chosen={program?.success ?? success} label={t('programs.success')} />
    </Form>
  );
}
