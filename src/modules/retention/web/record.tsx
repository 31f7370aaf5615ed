import { useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import { useSession } from '../../../web/session.ts';
import {
  Button,
  Card,
  ChoiceChips,
  Form,
  LinkButton,
  Loaded,
  Notice,
  Page as PageFrame,
  useToast,
} from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { wishes } from '../domain.ts';
import type { KeepingView, RequestView } from '../schema.ts';
import { api, useKeeping, useRenew } from './server.ts';

interface Parts {
  id: string;
  keeping: KeepingView;
}

const kept = ['name', 'notes', 'dates', 'programs', 'opened'] as const;

function WhatWeKeep() {
  const t = useWords('retention');
  return (
    <Card title={t('record.keepTitle')}>
      <ul class="dotted">
        {kept.map((key) => (
          <li key={key}>{t(`record.keep.${key}`)}</li>
        ))}
      </ul>
    </Card>
  );
}

function HowLong({ keeping }: { keeping: KeepingView }) {
  const t = useWords('retention');
  const { date } = useFormat();
  return (
    <Card title={t('record.longTitle')}>
      <div class="stack">
        <p>{t('record.long', { count: keeping.years })}</p>
        <p>{keeping.keepUntil ? t('record.until', { day: date(keeping.keepUntil) }) : t('record.inUse')}</p>
        <p>{t('record.afterwards')}</p>
        {keeping.onHold ? <Notice title={t('record.onHold')} /> : null}
      </div>
    </Card>
  );
}

function AskForm({ id, keeping }: Parts) {
  const t = useWords('retention');
  const renew = useRenew();
  const [requestId] = useState(newId);
  const [wish, setWish] = useState('close');
  const send = async (): Promise<void> => {
    const chosen = wishes.find((one) => one === wish) ?? 'close';
    await api.post('/participants/:id/closure-request', {
      params: { id },
      body: { id: requestId, wish: chosen },
    });
    await renew();
  };
  return (
    <Form submit={t('record.send')} onSubmit={send}>
      <p>{t('record.askLead', { count: keeping.answerDays })}</p>
      <ChoiceChips
        name="wish"
        size="tall"
        label={t('record.wish')}
        value={wish}
        onChange={setWish}
        choices={wishes.map((value) => ({
          value,
          label: t(`record.wishes.${value}`),
          hint: t(`record.hints.${value}`),
        }))}
      />
      {wish === 'erase' && !keeping.mayErase ? <p>{t('record.mustKeep')}</p> : null}
    </Form>
  );
}

function Waiting({ id, request }: { id: string; request: RequestView }) {
  const t = useWords('retention');
  const { date } = useFormat();
  const renew = useRenew();
  const toast = useToast();
  const takeBack = async (): Promise<void> => {
    await api.post('/participants/:id/closure-request/withdraw', { params: { id } });
    toast.say(t('record.takenBack'));
    await renew();
  };
  return (
    <div class="stack">
      <p>{t(`record.asked.${request.wish}`, { day: date(request.askedAt) })}</p>
      <p>{t('record.answerBy', { day: date(request.answerBy) })}</p>
      <Form submit={t('record.takeBack')} onSubmit={takeBack}>
        {null}
      </Form>
    </div>
  );
}

function Answer({ request }: { request: RequestView }) {
  const t = useWords('retention');
  const { date } = useFormat();
  const { outcome = 'kept', keepUntil, reason } = request;
  return (
    <Notice title={t(`record.answers.${outcome}`)}>
      {keepUntil ? <p>{t('record.keepUntil', { day: date(keepUntil) })}</p> : null}
      {reason ? <p>{t('record.why', { reason })}</p> : null}
    </Notice>
  );
}

function Ask({ id, keeping }: Parts) {
  const t = useWords('retention');
  const { request } = keeping;
  const waiting = request && !request.outcome;
  const [again, setAgain] = useState(false);
  return (
    <Card title={t('record.askTitle')}>
      <div class="stack">
        {request?.outcome ? <Answer request={request} /> : null}
        {waiting ? <Waiting id={id} request={request} /> : null}
        {!request || (again && !waiting) ? <AskForm id={id} keeping={keeping} /> : null}
        {request?.outcome && !again ? (
          <div class="actions">
            <Button onClick={() => setAgain(true)}>{t('record.askAgain')}</Button>
          </div>
        ) : null}
      </div>
    </Card>
  );
}

function Strike() {
  const t = useWords('retention');
  return (
    <Card title={t('record.strikeTitle')}>
      <div class="stack">
        <p>{t('record.strike')}</p>
        <div class="actions">
          <LinkButton to="/me">{t('record.toLine')}</LinkButton>
        </div>
      </div>
    </Card>
  );
}

/** Something went wrong: the way to say so. */
function Complain() {
  const t = useWords('retention');
  return (
    <Card title={t('record.complainTitle')}>
      <div class="stack">
        <p>{t('record.complain')}</p>
        <div class="actions">
          <LinkButton to="/me/complain">{t('record.toComplain')}</LinkButton>
        </div>
      </div>
    </Card>
  );
}

/** What we keep about the participant, how long, and how they ask us to stop. */
export function Page() {
  const t = useWords('retention');
  const { person } = useSession();
  const id = person?.id ?? '';
  const query = useKeeping(id);
  return (
    <PageFrame width="read" title={t('record.title')} lead={t('record.lead')}>
      <WhatWeKeep />
      <Loaded query={query}>
        {(keeping) => (
          <>
            <HowLong keeping={keeping} />
            <Strike />
            <Ask id={id} keeping={keeping} />
            <Complain />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
