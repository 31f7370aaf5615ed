import type { PageProps } from '../../../web/define-web.ts';
import type { FormValues } from '../../../web/ui/index.ts';
import { ChoiceChips, Form, Loaded, Page as PageFrame, TextArea, TextField } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { api, useEpisodes } from './api.ts';
import { useBackToPerson, useOneId } from './sending.ts';

/** A service someone received today. */
export function Page({ params }: PageProps<'/people/:id/services/new'>) {
  const t = useWords('episodes');
  const { locale } = useFormat();
  const id = useOneId();
  const back = useBackToPerson(params.id);
  const query = useEpisodes(params.id);
  const send = async (values: FormValues): Promise<void> => {
    const minutes = values.text('minutes');
    const note = values.text('note');
    const body = {
      id,
      service: values.text('service'),
      happenedAt: new Date().toISOString(),
      ...(minutes ? { minutes: Number(minutes) } : {}),
      ...(note ? { note } : {}),
    };
    await api.post('/participants/:id/services', { params, body });
    await back();
  };
  return (
    <PageFrame title={t('service.title')} back={{ to: `/people/${params.id}`, label: t('back') }}>
      <Loaded query={query}>
        {({ services }) => (
          <Form onSubmit={send} submit={t('service.go')}>
            <ChoiceChips
              name="service"
              label={t('service.which')}
              choices={services.map(({ code, en, es }) => ({
                value: code,
                label: locale.startsWith('es') ? es : en,
              }))}
            />
            <TextField name="minutes" label={t('service.minutes')} inputMode="numeric" optional />
            <TextArea name="note" label={t('service.note')} optional />
          </Form>
        )}
      </Loaded>
    </PageFrame>
  );
}
