import type { PageProps } from '../../../web/define-web.ts';
import { ReadyWords } from '../../../web/ready-words.tsx';
import type { FormValues } from '../../../web/ui/index.ts';
import { DateField, Form, Loaded, Page as PageFrame, SelectField, TextField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { Episodes } from '../schema.ts';
import { api, useEpisodes } from './api.ts';
import { today, useBackToPerson, useOneId } from './sending.ts';

/** Nobody joins a program twice at the same time. */
function notInYet({ programs, episodes }: Episodes): Episodes['programs'] {
  const here = new Set(episodes.filter(({ endedOn }) => !endedOn).map(({ programId }) => programId));
  return programs.filter(({ id }) => !here.has(id));
}

/** One more program, beside those the person is already in. */
export function Page({ params }: PageProps<'/people/:id/programs/join'>) {
  const t = useWords('episodes');
  const id = useOneId();
  const back = useBackToPerson(params.id);
  const query = useEpisodes(params.id);
  const send = async (values: FormValues): Promise<void> => {
    const referredOn = values.text('referredOn');
    const referredFrom = values.text('referredFrom');
    const body = {
      id,
      programId: values.text('programId'),
      startedOn: values.text('startedOn'),
      ...(referredOn ? { referredOn } : {}),
      ...(referredFrom ? { referredFrom } : {}),
    };
    await api.post('/participants/:id/episodes', { params, body });
    await back();
  };
  return (
    <PageFrame title={t('join.title')} back={{ to: `/people/${params.id}`, label: t('back') }}>
      <Loaded query={query}>
        {(known) => (
          <Form onSubmit={send} submit={t('join.go')}>
            <SelectField
              name="programId"
              label={t('join.program')}
              choices={notInYet(known).map(({ id: value, name }) => ({ value, label: name }))}
            />
            <DateField name="startedOn" label={t('join.startedOn')} defaultValue={today()} />
            <DateField name="referredOn" label={t('join.referredOn')} optional />
            <TextField
              name="referredFrom"
              label={t('join.referredFrom')}
              hint={t('join.referredHint')}
              optional
            />
            <ReadyWords list="referral-sources" field="referredFrom" />
          </Form>
        )}
      </Loaded>
    </PageFrame>
  );
}
