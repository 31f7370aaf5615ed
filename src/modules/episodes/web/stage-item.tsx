import { useState } from 'preact/hooks';
import type { FormValues } from '../../../web/ui/index.ts';
import { Button, DateField, Form } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { StageView } from '../schema.ts';
import { api } from './api.ts';
import type { Lies } from './overlap-bar.tsx';
import { OverlapBar } from './overlap-bar.tsx';
import { today, useFreshEpisodes, useOneId } from './sending.ts';
import { useSpan } from './use-span.ts';

interface StageProps {
  stage: StageView;
  participantId: string;
  mayWrite: boolean;
  lies: Lies | undefined;
}

/** 'Treatment: the clinic at the lake', or the first word alone. */
export function useStageName(): (stage: StageView) => string {
  const t = useWords('episodes');
  return ({ stage, where }) =>
    where === '' ? t(`stage.${stage}`) : t('stage.at', { stage: t(`stage.${stage}`), where });
}

function EndForm({ stage, participantId }: Pick<StageProps, 'stage' | 'participantId'>) {
  const t = useWords('episodes');
  const id = useOneId();
  const refresh = useFreshEpisodes(participantId);
  const send = async (values: FormValues): Promise<void> => {
    const params = { id: participantId, stageId: stage.id };
    await api.post('/participants/:id/stages/:stageId/end', {
      params,
      body: { id, until: values.text('until') },
    });
    await refresh();
  };
  return (
    <Form submit={t('stage.endGo')} onSubmit={send}>
      <DateField name="until" label={t('stage.until')} defaultValue={today()} min={stage.since} />
    </Form>
  );
}

/** One of treatment, rehabilitation and reintegration; its end leaves the others as they are. */
export function StageItem({ stage, participantId, mayWrite, lies }: StageProps) {
  const t = useWords('episodes');
  const span = useSpan();
  const [ending, setEnding] = useState(false);
  const name = useStageName()(stage);
  const isOpen = mayWrite && stage.until === undefined;
  return (
    <li>
      <p>
        <strong>{name}</strong> <span class="muted">{span(stage.since, stage.until)}</span>
      </p>
      {lies ? <OverlapBar {...lies} /> : null}
      {isOpen && !ending ? (
        <Button kind="quiet" label={t('stage.endLabel', { stage: name })} onClick={() => setEnding(true)}>
          {t('stage.end')}
        </Button>
      ) : null}
      {isOpen && ending ? <EndForm stage={stage} participantId={participantId} /> : null}
    </li>
  );
}
