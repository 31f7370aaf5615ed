import { useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import type { FormValues } from '../../../web/ui/index.ts';
import { Card, ChoiceChips, Form, TextArea, useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { nightOutcomes } from '../domain/night-outcomes.ts';
import type { Night } from '../schema/nights.ts';
import { api, neighbours, useFreshNight } from './server.ts';

/** The last message of theirs: whoever reads it reads the answer. */
const lastMessage = ({ entries }: Night): string | undefined =>
  entries.findLast(({ kind, data }) => kind === 'message' && data.from === 'participant')?.id;

/** The way back from what was just written, shown at once wherever it stood. */
function useTakeBack(id: string): (factId: string) => Promise<void> {
  const refresh = useFreshNight(id);
  return async (factId) => {
    await api.post('/participants/:id/night/:factId/take-back', { params: { id, factId } });
    await refresh();
  };
}

export function AnswerForm({ night }: { night: Night }) {
  const t = useWords('check-ins');
  const toast = useToast();
  const refresh = useFreshNight(night.id);
  const takeBack = useTakeBack(night.id);
  const [id, setId] = useState(newId);
  const answers = lastMessage(night);
  const send = async (values: FormValues): Promise<void> => {
    const body = {
      id,
      happenedAt: new Date().toISOString(),
      said: values.text('said'),
      audience: 'team' as const,
      ...(answers ? { answers } : {}),
    };
    await neighbours.post('/participants/:id/messages', { params: { id: night.id }, body });
    toast.undo(t('night.sent'), () => takeBack(body.id), t('night.tookBack'));
    setId(newId());
    await refresh();
  };
  return (
    <Card title={t('night.answerTitle')}>
      <Form key={id} submit={t('night.send')} onSubmit={send}>
        <TextArea name="said" label={t('night.answer')} rows={3} maxLength={2000} />
      </Form>
    </Card>
  );
}

/** What was done, for whoever comes in the morning. */
export function HandOverForm({ night }: { night: Night }) {
  const t = useWords('check-ins');
  const toast = useToast();
  const refresh = useFreshNight(night.id);
  const takeBack = useTakeBack(night.id);
  const [id, setId] = useState(newId);
  const name = night.chosenName;
  const save = async (values: FormValues): Promise<void> => {
    const outcome = nightOutcomes.find((one) => one === values.text('outcome'));
    if (!outcome) return;
    const body = { id, outcome, done: values.text('done') };
    await api.post('/participants/:id/night-notes', { params: { id: night.id }, body });
    toast.undo(t('night.saved'), () => takeBack(body.id), t('night.tookBack'));
    setId(newId());
    await refresh();
  };
  return (
    <Card title={t('night.doneTitle')}>
      <Form key={id} submit={t('night.save')} onSubmit={save}>
        <p class="muted">{t('night.doneLead', { name })}</p>
        <ChoiceChips
          name="outcome"
          label={t('night.outcome')}
          size="tall"
          choices={nightOutcomes.map((value) => ({ value, label: t(`night.${value}`, { name }) }))}
        />
        <TextArea name="done" label={t('night.done')} rows={3} maxLength={2000} optional />
      </Form>
    </Card>
  );
}
