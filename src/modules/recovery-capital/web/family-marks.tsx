import './strengths.css';
import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import type { PageProps } from '../../../web/define-web.ts';
import type { FormValues } from '../../../web/ui/index.ts';
import {
  Button,
  Card,
  ChoiceChips,
  Disclosure,
  Form,
  LoadedPage,
  Notice,
  Page as PageFrame,
  useToast,
} from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { ItemView, Marking, SourceView } from '../schema.ts';
import { useActing } from './acting.ts';
import { api, neighbours } from './server.ts';
import { usePhrase } from './together.tsx';

const keyOf = (participantId: string): string[] => ['marks', participantId];

function Question({ item }: { item: ItemView }) {
  const phrase = usePhrase();
  return (
    <ChoiceChips
      name={item.key}
      label={item.says ? phrase(item.says) : item.key}
      optional
      choices={item.options.map(({ says }, at) => ({ value: String(at), label: phrase(says) }))}
    />
  );
}

function Area({ source: { domain, items } }: { source: SourceView }) {
  const t = useWords('recovery-capital');
  return (
    <Disclosure summary={t(`domain.${domain}`)}>
      <div class="stack">
        {items.map((item) => (
          <Question key={item.key} item={item} />
        ))}
      </div>
    </Disclosure>
  );
}

/** What was chosen, by question; a question that was skipped has no answer. */
function answersIn(sources: readonly SourceView[], values: FormValues): Record<string, number> {
  const chosen = sources.flatMap(({ items }) =>
    items.flatMap(({ key }): [string, number][] => {
      const at = values.text(key);
      return at === '' ? [] : [[key, Number(at)]];
    }),
  );
  return Object.fromEntries(chosen);
}

const takeBack = (voiceId: string) =>
  neighbours.post('/family/voices/:voiceId/take-back', { params: { voiceId } });

function useFresh(participantId: string): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: keyOf(participantId) });
}

interface SheetProps {
  participantId: string;
  marking: Marking;
}

/** Each date by itself, with the way back: nobody but whoever marked it takes it away. */
function Before({ participantId, marking }: SheetProps) {
  const t = useWords('recovery-capital');
  const format = useFormat();
  const { busy, act } = useActing();
  const fresh = useFresh(participantId);
  if (marking.marked.length === 0) return null;
  return (
    <Card title={t('marks.before')}>
      <ul class="stack-small">
        {marking.marked.map(({ id, at }) => (
          <li key={id} class="strengths-waiting">
            <span>{format.date(at)}</span>
            <Button
              kind="quiet"
              busy={busy}
              label={`${t('marks.takeBack')}: ${format.date(at)}`}
              onClick={() => act(() => takeBack(id).then(fresh))}
            >
              {t('marks.takeBack')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Asking({ participantId, marking }: SheetProps) {
  const t = useWords('recovery-capital');
  const toast = useToast();
  const fresh = useFresh(participantId);
  const [nothing, setNothing] = useState(false);
  const { sources, version } = marking.instrument;
  const send = async (values: FormValues): Promise<void> => {
    const answers = answersIn(sources, values);
    setNothing(Object.keys(answers).length === 0);
    if (Object.keys(answers).length === 0) return;
    const id = newId();
    await api.post('/participants/:id/marks', {
      params: { id: participantId },
      body: { id, version, answers },
    });
    toast.undo(t('marks.saved'), () => takeBack(id).then(fresh), t('strengths.takenBack'));
    await fresh();
  };
  return (
    <Form key={marking.marked.length} submit={t('marks.save')} onSubmit={send}>
      {sources.map((source) => (
        <Area key={source.domain} source={source} />
      ))}
      {nothing ? <Notice tone="person" live title={t('ask.nothing')} /> : null}
    </Form>
  );
}

/** For somebody close whom the participant asked: the eight areas as they see them, a voice by itself. */
export function Page({ params: { participantId } }: PageProps<'/family/eight/:participantId'>) {
  const t = useWords('recovery-capital');
  const query = useQuery({
    queryKey: keyOf(participantId),
    queryFn: () => api.get('/participants/:id/marks', { params: { id: participantId } }),
  });
  return (
    <LoadedPage query={query}>
      {(marking) => (
        <PageFrame
          width="read"
          back={{ to: '/family', label: t('marks.back') }}
          title={t('marks.title', { name: marking.participantName })}
          lead={t('marks.lead', { name: marking.participantName })}
        >
          <div class="stack">
            <p>{t('marks.reads', { name: marking.participantName })}</p>
            <Asking participantId={participantId} marking={marking} />
            <Before participantId={participantId} marking={marking} />
          </div>
        </PageFrame>
      )}
    </LoadedPage>
  );
}
