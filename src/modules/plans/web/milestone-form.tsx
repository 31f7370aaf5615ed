import { newId } from '../../../lib/ids.ts';
import type { FormValues } from '../../../web/ui/index.ts';
import { CheckField, ChoiceChips, DateField, TextField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { NewMilestone, Sharing } from './deeds.ts';
import { useDeeds } from './deeds.ts';
import { FormInPlace } from './form-in-place.tsx';
import { PlanReaders, sharingOf } from './plan-readers.tsx';
import { useRoom, useSay } from './room.tsx';
import type { LineView } from './server.ts';

const kinds = ['days', 'skill', 'job', 'housing', 'other'] as const;

function milestoneIn(values: FormValues, goal: LineView | undefined): Omit<NewMilestone, keyof Sharing> {
  const wish = values.filled('wish');
  return {
    title: values.text('title'),
    what: kinds.find((one) => one === values.text('kind')) ?? 'other',
    onDate: values.text('onDate'),
    yearly: values.checked('yearly'),
    ...(wish ? { wish } : {}),
    ...(goal ? { towards: { linkId: newId(), id: goal.id } } : {}),
  };
}

/** A milestone as the person tells it, for those they choose. */
export function MilestoneForm({ goal, onEnd }: { goal?: LineView; onEnd: () => void }) {
  const t = useWords('plans');
  const say = useSay();
  const room = useRoom();
  const deeds = useDeeds();
  return (
    <FormInPlace
      onSend={async (values) => {
        await deeds.milestone({ ...milestoneIn(values, goal), ...sharingOf(values, room) });
      }}
      onEnd={onEnd}
    >
      <TextField name="title" label={t('milestone.what')} defaultValue={goal?.what ?? ''} maxLength={200} />
      <ChoiceChips
        name="kind"
        label={t('milestone.kind')}
        defaultValue={goal ? 'other' : 'skill'}
        choices={kinds.map((value) => ({ value, label: t(`milestone.kinds.${value}`) }))}
      />
      <DateField name="onDate" label={t('milestone.day')} defaultValue={room.plan.today} />
      <CheckField name="yearly" label={t('milestone.yearly')} />
      <TextField name="wish" label={say('milestone.wish')} maxLength={500} optional />
      <PlanReaders />
    </FormInPlace>
  );
}
