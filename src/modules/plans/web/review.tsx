import { addDays } from '../../../lib/dates.ts';
import { DateField } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { useDeeds } from './deeds.ts';
import { FormInPlace } from './form-in-place.tsx';
import { Opening } from './opening.tsx';
import { useRoom } from './room.tsx';

interface ReviewProps {
  of: 'plan' | 'hard';
}

const monthLater = 30;

function ReviewForm({ of, onEnd }: ReviewProps & { onEnd: () => void }) {
  const t = useWords('plans');
  const deeds = useDeeds();
  const { plan } = useRoom();
  return (
    <FormInPlace
      onSend={async (values) => {
        await deeds.review(of, values.text('onDate'));
      }}
      onEnd={onEnd}
    >
      <DateField
        name="onDate"
        label={t('review.day')}
        defaultValue={addDays(plan.today, monthLater)}
        min={addDays(plan.today, 1)}
      />
    </FormInPlace>
  );
}

/** When to look at it together again. Having looked is setting the next day. */
export function Review({ of }: ReviewProps) {
  const t = useWords('plans');
  const format = useFormat();
  const { plan, past } = useRoom();
  const review = plan.reviews[of];
  const due = review && review.onDate <= plan.today;
  const day = review ? format.dayName(review.onDate) : '';
  const said = review ? t(`review.${due ? 'due' : 'next'}.${of}`, { day }) : t(`review.none.${of}`);
  return (
    <div class={due ? 'plan-review plan-review-due' : 'plan-review'}>
      <p>{said}</p>
      {past ? null : (
        <Opening word={t(review ? 'review.change' : 'review.set')}>
          {(close) => <ReviewForm of={of} onEnd={close} />}
        </Opening>
      )}
    </div>
  );
}
