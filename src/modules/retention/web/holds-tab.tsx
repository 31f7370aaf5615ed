import { useState } from 'preact/hooks';
import type { FormValues } from '../../../web/ui/index.ts';
import { Button, Card, Dialog, Empty, Form, TextArea, useToast } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { HoldView } from '../schema.ts';
import { PlaceHold } from './place-hold.tsx';
import { api, useRenew } from './server.ts';

function HoldCard({ hold, onLift }: { hold: HoldView; onLift?: () => void }) {
  const t = useWords('retention');
  const { date } = useFormat();
  const placed = hold.placedBy
    ? t('holds.placedBy', { who: hold.placedBy, day: date(hold.placedAt) })
    : t('holds.placed', { day: date(hold.placedAt) });
  return (
    <Card title={hold.name || t('someone')}>
      <div class="stack">
        {hold.reason ? <p>{hold.reason}</p> : null}
        <p class="small muted">{placed}</p>
        {hold.liftedAt ? (
          <p class="small muted">
            {t('holds.lifted', { day: date(hold.liftedAt), reason: hold.liftReason ?? '' })}
          </p>
        ) : null}
        {onLift ? (
          <div class="actions">
            <Button label={t('holds.liftLabel', { name: hold.name })} onClick={onLift}>
              {t('holds.lift')}
            </Button>
          </div>
        ) : null}
      </div>
    </Card>
  );
}

function LiftForm({ hold, onEnd }: { hold: HoldView; onEnd: () => void }) {
  const t = useWords('retention');
  const renew = useRenew();
  const toast = useToast();
  const send = async (values: FormValues): Promise<void> => {
    await api.post('/participants/:id/holds/:holdId/lift', {
      params: { id: hold.participantId, holdId: hold.id },
      body: { reason: values.text('reason') },
    });
    onEnd();
    toast.say(t('holds.liftDone'));
    await renew();
  };
  return (
    <Form submit={t('holds.lift')} onSubmit={send}>
      <p>{t('holds.liftLead')}</p>
      <TextArea name="reason" label={t('holds.liftReason')} rows={2} maxLength={500} />
    </Form>
  );
}

/** Records that must stay as they are: those held now, then those let go. */
export function HoldsTab({ holds, mayDecide }: { holds: readonly HoldView[]; mayDecide: boolean }) {
  const t = useWords('retention');
  const [lifting, setLifting] = useState<HoldView>();
  const [placing, setPlacing] = useState(false);
  const end = (): void => setLifting(undefined);
  return (
    <div class="stack">
      <p class="muted">{t('holds.lead')}</p>
      <div class="actions">
        <Button onClick={() => setPlacing(true)}>{t('holds.place')}</Button>
      </div>
      {holds.length === 0 ? <Empty title={t('holds.none')}>{t('holds.noneLead')}</Empty> : null}
      {holds.map((hold) => (
        <HoldCard
          key={hold.id}
          hold={hold}
          {...(mayDecide && !hold.liftedAt ? { onLift: () => setLifting(hold) } : {})}
        />
      ))}
      <Dialog
        open={lifting !== undefined}
        onClose={end}
        title={lifting ? t('holds.liftTitle', { name: lifting.name }) : ''}
      >
        {lifting ? <LiftForm key={lifting.id} hold={lifting} onEnd={end} /> : null}
      </Dialog>
      <Dialog open={placing} onClose={() => setPlacing(false)} title={t('holds.place')}>
        {placing ? <PlaceHold onEnd={() => setPlacing(false)} /> : null}
      </Dialog>
    </div>
  );
}
