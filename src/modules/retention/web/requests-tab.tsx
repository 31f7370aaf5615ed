import { useState } from 'preact/hooks';
import { Problem } from '../../../web/problem.ts';
import type { FormValues } from '../../../web/ui/index.ts';
import {
  Button,
  Card,
  ChoiceChips,
  Dialog,
  Empty,
  Form,
  Notice,
  TextArea,
  useToast,
} from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { daysLeft, outcomes } from '../domain.ts';
import type { NamedRequest, Overview } from '../schema.ts';
import { api, useRenew } from './server.ts';

interface Deciding {
  request: NamedRequest;
  onEnd: () => void;
}

const isOutcome = (text: string): text is (typeof outcomes)[number] =>
  outcomes.some((outcome) => outcome === text);

const decide = (request: NamedRequest, body: { outcome: (typeof outcomes)[number]; reason: string }) =>
  api.post('/participants/:id/closure-requests/:requestId/decide', {
    params: { id: request.participantId, requestId: request.id },
    body,
  });

/** Until when the schedule keeps the record, where that is why it may not be erased. */
function keepUntilIn(error: unknown): string | undefined {
  const day = error instanceof Problem ? error.extra.keepUntil : undefined;
  return typeof day === 'string' ? day : undefined;
}

function DecisionForm({ request, onEnd }: Deciding) {
  const t = useWords('retention');
  const renew = useRenew();
  const toast = useToast();
  const { date } = useFormat();
  const [outcome, setOutcome] = useState('kept');
  const [keepUntil, setKeepUntil] = useState<string>();
  const send = async (values: FormValues): Promise<void> => {
    if (!isOutcome(outcome)) return;
    setKeepUntil(undefined);
    const body = { outcome, reason: values.text('reason') };
    await decide(request, body).catch((error: unknown) => {
      setKeepUntil(keepUntilIn(error));
      throw error;
    });
    onEnd();
    toast.say(t(`requests.done.${outcome}`));
    await renew();
  };
  return (
    <Form submit={t(outcome === 'erased' ? 'requests.erase' : 'requests.answer')} onSubmit={send}>
      <ChoiceChips
        name="outcome"
        size="tall"
        label={t('requests.outcome')}
        value={outcome}
        onChange={setOutcome}
        choices={outcomes.map((value) => ({
          value,
          label: t(`requests.outcomes.${value}`),
          hint: t(`requests.hints.${value}`),
        }))}
      />
      <TextArea
        name="reason"
        label={t('requests.reason')}
        hint={t('requests.reasonHint')}
        rows={2}
        maxLength={500}
      />
      {keepUntil ? <p>{t('requests.keepUntil', { day: date(keepUntil) })}</p> : null}
      {outcome === 'erased' ? <Notice tone="person" title={t('noWayBack')} /> : null}
    </Form>
  );
}

function Clock({ request, today }: { request: NamedRequest; today: string }) {
  const t = useWords('retention');
  const { date } = useFormat();
  const left = daysLeft(request.answerBy, today);
  const asked = t('requests.asked', { day: date(request.askedAt), by: date(request.answerBy) });
  return (
    <>
      <p class="muted">{asked}</p>
      <p>{left < 0 ? t('requests.late', { count: -left }) : t('requests.left', { count: left })}</p>
    </>
  );
}

interface CardProps {
  request: NamedRequest;
  overview: Overview;
  onDecide: () => void;
}

function RequestCard({ request, overview, onDecide }: CardProps) {
  const t = useWords('retention');
  return (
    <Card tone="person" title={t(`requests.wants.${request.wish}`, { name: request.name })}>
      <div class="stack">
        <Clock request={request} today={overview.today} />
        {request.onHold ? <Notice title={t('requests.onHold')} /> : null}
        {overview.mayDecide ? (
          <div class="actions">
            <Button kind="filled" onClick={onDecide}>
              {t('requests.answer')}
            </Button>
          </div>
        ) : (
          <p class="muted">{t('requests.forOfficer', { who: overview.privacyOfficers.join(', ') })}</p>
        )}
      </div>
    </Card>
  );
}

function Answered({ request }: { request: NamedRequest }) {
  const t = useWords('retention');
  const { date } = useFormat();
  const { outcome = 'kept', name, decidedAt = '' } = request;
  return (
    <li>
      <p>{t(`requests.was.${outcome}`, { name: name || t('someone'), day: date(decidedAt) })}</p>
      {request.reason ? <p class="small muted">{request.reason}</p> : null}
    </li>
  );
}

/** Requests for closure: those that wait with their clock, then those that were answered. */
export function RequestsTab({ overview }: { overview: Overview }) {
  const t = useWords('retention');
  const [deciding, setDeciding] = useState<NamedRequest>();
  const end = (): void => setDeciding(undefined);
  const waiting = overview.requests.filter((request) => !request.outcome);
  const answered = overview.requests.filter((request) => request.outcome);
  return (
    <div class="stack">
      {waiting.length === 0 ? <Empty title={t('requests.none')}>{t('requests.noneLead')}</Empty> : null}
      {waiting.map((request) => (
        <RequestCard
          key={request.id}
          request={request}
          overview={overview}
          onDecide={() => setDeciding(request)}
        />
      ))}
      {answered.length > 0 ? (
        <Card title={t('requests.answered')}>
          <ul class="stack">
            {answered.map((request) => (
              <Answered key={request.id} request={request} />
            ))}
          </ul>
        </Card>
      ) : null}
      <Dialog
        open={deciding !== undefined}
        onClose={end}
        title={deciding ? t(`requests.wants.${deciding.wish}`, { name: deciding.name }) : ''}
      >
        {deciding ? <DecisionForm key={deciding.id} request={deciding} onEnd={end} /> : null}
      </Dialog>
    </div>
  );
}
