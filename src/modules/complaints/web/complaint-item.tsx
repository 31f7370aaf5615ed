import { useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import type { FormValues } from '../../../web/ui/form-values.ts';
import { Button, Chip, Form, Said, TextArea, useToast } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { Complaints } from '../schema.ts';
import { api, useRenew } from './server.ts';

type Complaint = Complaints['complaints'][number];

function AnswerForm({ complaint, name, onEnd }: { complaint: Complaint; name: string; onEnd: () => void }) {
  const t = useWords('complaints');
  const renew = useRenew();
  const toast = useToast();
  const [id] = useState(newId);
  const send = async (values: FormValues): Promise<void> => {
    const params = { id: complaint.participantId, complaintId: complaint.id };
    const body = { id, said: values.text('said') };
    await api.post('/participants/:id/complaints/:complaintId/answers', { params, body });
    await renew();
    onEnd();
    toast.say(t('sent'));
  };
  return (
    <Form submit={t('send')} onSubmit={send}>
      <TextArea
        name="said"
        label={t('answerWords')}
        hint={t('answerHint', { name })}
        rows={4}
        maxLength={4000}
      />
    </Form>
  );
}

function Answers({ answers }: Pick<Complaint, 'answers'>) {
  const t = useWords('complaints');
  const { date } = useFormat();
  return (
    <>
      {answers.map(({ id, said, at, by }) => (
        <div key={id}>
          <p>{said}</p>
          <p class="small muted">
            {by ? t('answered', { day: date(at), name: by }) : t('answeredBySomebody', { day: date(at) })}
          </p>
        </div>
      ))}
    </>
  );
}

/** One complaint with its answers, and the way to answer. */
export function ComplaintItem({ complaint }: { complaint: Complaint }) {
  const t = useWords('complaints');
  const { date } = useFormat();
  const [writing, setWriting] = useState(false);
  const { said, at, receivedOn, answers } = complaint;
  const name = complaint.name || t('somebody');
  const day = date(at);
  const key = answers.length === 0 ? 'yours' : 'more';
  return (
    <li class="card stack">
      <h2>{t('from', { name, day })}</h2>
      {answers.length === 0 ? (
        <p>
          <Chip tone="person">{t('open')}</Chip>
        </p>
      ) : null}
      {receivedOn ? <p class="small muted">{t('paper', { day: date(receivedOn) })}</p> : null}
      <Said>{said}</Said>
      <Answers answers={answers} />
      {writing ? (
        <AnswerForm complaint={complaint} name={name} onEnd={() => setWriting(false)} />
      ) : (
        <div class="actions">
          <Button label={t(`${key}Label`, { name, day })} onClick={() => setWriting(true)}>
            {t(key)}
          </Button>
        </div>
      )}
    </li>
  );
}
