import { useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import { useSession } from '../../../web/session.ts';
import type { FormValues } from '../../../web/ui/form-values.ts';
import { Card, Form, Loaded, Page as PageFrame, Said, TextArea, useToast } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { OwnComplaints } from '../schema.ts';
import { api, useOwnComplaints, useRenew } from './server.ts';

function Promises({ readers }: Pick<OwnComplaints, 'readers'>) {
  const t = useWords('complaints');
  const { list } = useFormat();
  return (
    <Card>
      <div class="stack">
        <p>{readers.length > 0 ? t('own.who', { names: list(readers) }) : t('own.whoNobody')}</p>
        <p>{t('own.safe')}</p>
        <p>{t('own.else')}</p>
      </div>
    </Card>
  );
}

function Write({ id, onSent }: { id: string; onSent: () => void }) {
  const t = useWords('complaints');
  const renew = useRenew();
  const toast = useToast();
  const [entryId] = useState(newId);
  const send = async (values: FormValues): Promise<void> => {
    const body = { id: entryId, said: values.text('said') };
    await api.post('/participants/:id/complaints', { params: { id }, body });
    await renew();
    onSent();
    toast.say(t('own.sent'));
  };
  return (
    <Form submit={t('own.send')} onSubmit={send}>
      <TextArea name="said" label={t('own.words')} hint={t('own.wordsHint')} rows={5} maxLength={4000} />
    </Form>
  );
}

function Before({ complaints }: Pick<OwnComplaints, 'complaints'>) {
  const t = useWords('complaints');
  const { date } = useFormat();
  if (complaints.length === 0) return null;
  return (
    <Card title={t('own.before')}>
      <ul class="stack">
        {complaints.map(({ id, said, at, receivedOn, answers }) => (
          <li key={id} class="stack">
            <Said>{said}</Said>
            <p class="small muted">
              {receivedOn ? t('own.onPaper', { day: date(receivedOn) }) : t('own.on', { day: date(at) })}
            </p>
            {answers.length === 0 ? <p class="muted">{t('own.waits')}</p> : null}
            {answers.map((answer) => (
              <div key={answer.id}>
                <p>
                  <strong>{t('own.answer', { day: date(answer.at) })}</strong>
                </p>
                <p>{answer.said}</p>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Where a participant says that something went wrong, and reads the answer. */
export function Page() {
  const t = useWords('complaints');
  const { person } = useSession();
  const id = person?.id ?? '';
  const query = useOwnComplaints(id);
  const [sent, setSent] = useState(0);
  return (
    <PageFrame
      width="read"
      title={t('own.title')}
      lead={t('own.lead')}
      back={{ to: '/me/record', label: t('own.back') }}
    >
      <Loaded query={query}>
        {({ readers, complaints }) => (
          <>
            <Promises readers={readers} />
            <Write key={sent} id={id} onSent={() => setSent(sent + 1)} />
            <Before complaints={complaints} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
