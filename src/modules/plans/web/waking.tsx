import { TextField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { usualHours } from '../domain/week.ts';
import { useDeeds } from './deeds.ts';
import { FormInPlace } from './form-in-place.tsx';
import { Opening } from './opening.tsx';
import { useRoom } from './room.tsx';
import { WaitsHere } from './waits.tsx';

function WakingForm({ onEnd }: { onEnd: () => void }) {
  const t = useWords('plans');
  const deeds = useDeeds();
  const { from, to } = useRoom().plan.waking ?? usualHours;
  return (
    <FormInPlace
      onSend={async (values) => {
        await deeds.waking(values.text('from'), values.text('to'));
      }}
      onEnd={onEnd}
    >
      <TextField name="from" type="time" label={t('waking.from')} defaultValue={from} size={8} />
      <TextField
        name="to"
        type="time"
        label={t('waking.to')}
        hint={t('waking.hint')}
        defaultValue={to}
        size={8}
      />
    </FormInPlace>
  );
}

/** When they are up is the participant's to say; nobody else is offered to change it. */
export function Waking() {
  const t = useWords('plans');
  const { own, past, plan } = useRoom();
  if (!own || past) return null;
  return (
    <>
      {plan.waking ? <WaitsHere rootId={plan.waking.id} words={t('waking.change')} /> : null}
      <Opening word={t('waking.change')}>{(close) => <WakingForm onEnd={close} />}</Opening>
    </>
  );
}
