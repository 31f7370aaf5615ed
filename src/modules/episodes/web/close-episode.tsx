import { useState } from 'preact/hooks';
import type { PageProps } from '../../../web/define-web.ts';
import { ReadyWords } from '../../../web/ready-words.tsx';
import type { FormValues } from '../../../web/ui/index.ts';
import {
  ChoiceChips,
  DateField,
  Form,
  Loaded,
  ManyChips,
  Notice,
  Page as PageFrame,
  TextArea,
  TextField,
} from '../../../web/ui/index.ts';
import { useVersioned } from '../../../web/use-versioned.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { proposedFollowUp } from '../domain.ts';
import type { Closing, EpisodeView } from '../schema.ts';
import { api, useEpisodes } from './api.ts';
import { today, useBackToPerson } from './sending.ts';
import { TheirClosing } from './their-closing.tsx';

type Params = PageProps<'/people/:id/programs/:episodeId/close'>['params'];

function followUpFrom(values: FormValues, kind: string, days: readonly string[]): Closing['followUp'] {
  return kind === 'scheduled'
    ? { kind, on: [...days] }
    : { kind: 'none', choice: values.text('followUp.choice') };
}

function CloseForm({ params, episode }: { params: Params; episode: EpisodeView }) {
  const t = useWords('episodes');
  const { date } = useFormat();
  const back = useBackToPerson(params.id);
  const [endedOn, setEndedOn] = useState(today());
  const [kind, setKind] = useState('scheduled');
  const proposed = proposedFollowUp(endedOn, today());
  const [days, setDays] = useState<readonly string[] | undefined>();
  const endOn = (day: string): void => {
    setEndedOn(day);
    setDays(undefined);
  };
  const { theirs, save } = useVersioned(episode.version);
  const send = async (values: FormValues): Promise<void> => {
    const followUp = followUpFrom(values, kind, days ?? proposed);
    const reason = values.text('reason');
    const body = { endedOn, followUp, ...(reason ? { reason } : {}) };
    await save((version) =>
      api.post('/participants/:id/episodes/:episodeId/close', { params, body: { ...body, version } }),
    );
    await back();
  };
  return (
    <Form onSubmit={send} submit={t('close.go')}>
      <TheirClosing theirs={theirs} onTake={back} />
      <DateField name="endedOn" label={t('close.endedOn')} value={endedOn} onChange={endOn} />
      <TextArea name="reason" label={t('close.reason')} hint={t('close.reasonHint')} optional />
      <ReadyWords list="closing-reasons" field="reason" />
      <ChoiceChips
        name="kind"
        label={t('close.after')}
        value={kind}
        onChange={setKind}
        choices={[
          { value: 'scheduled', label: t('close.scheduled') },
          { value: 'none', label: t('close.none') },
        ]}
      />
      {kind === 'scheduled' ? (
        <ManyChips
          name="followUp.on"
          label={t('close.days')}
          values={days ?? proposed}
          onChange={setDays}
          choices={proposed.map((day) => ({ value: day, label: date(day) }))}
        />
      ) : (
        <TextField name="followUp.choice" label={t('close.choice')} hint={t('close.choiceHint')} />
      )}
    </Form>
  );
}

/** Closing a program ends a program, never a person's record: what comes after is asked here. */
export function Page({ params }: PageProps<'/people/:id/programs/:episodeId/close'>) {
  const t = useWords('episodes');
  const query = useEpisodes(params.id);
  return (
    <PageFrame title={t('close.title')} back={{ to: `/people/${params.id}`, label: t('back') }}>
      <p>{t('close.lead')}</p>
      <Loaded query={query}>
        {({ episodes }) => {
          const episode = episodes.find((one) => one.id === params.episodeId && !one.endedOn);
          return episode ? (
            <CloseForm params={params} episode={episode} />
          ) : (
            <Notice tone="person" title={t('close.already')} />
          );
        }}
      </Loaded>
    </PageFrame>
  );
}
