import type { PageProps } from '../../../web/define-web.ts';
import type { FormValues } from '../../../web/ui/index.ts';
import { ChoiceChips, DateField, Form, Page as PageFrame, TextField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { Stage } from '../domain.ts';
import { stages } from '../domain.ts';
import { api } from './api.ts';
import { today, useBackToPerson, useOneId } from './sending.ts';

const isStage = (value: string): value is Stage => stages.some((one) => one === value);

/** One more of treatment, rehabilitation and reintegration; nothing ends by it. */
export function Page({ params }: PageProps<'/people/:id/stages/new'>) {
  const t = useWords('episodes');
  const id = useOneId();
  const back = useBackToPerson(params.id);
  const send = async (values: FormValues): Promise<void> => {
    const [stage, where] = [values.text('stage'), values.filled('where')];
    if (!isStage(stage)) return;
    const body = { id, stage, since: values.text('since'), ...(where ? { where } : {}) };
    await api.post('/participants/:id/stages', { params, body });
    await back();
  };
  return (
    <PageFrame title={t('stage.title')} back={{ to: `/people/${params.id}`, label: t('back') }}>
      <p class="muted">{t('stage.lead')}</p>
      <Form onSubmit={send} submit={t('stage.go')}>
        <ChoiceChips
          name="stage"
          label={t('stage.which')}
          choices={stages.map((value) => ({ value, label: t(`stage.${value}`) }))}
        />
        <DateField name="since" label={t('stage.since')} defaultValue={today()} />
        <TextField
          name="where"
          label={t('stage.where')}
          hint={t('stage.whereHint')}
          maxLength={200}
          optional
        />
      </Form>
    </PageFrame>
  );
}
