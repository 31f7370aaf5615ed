import { Button, DateField, Notice } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { PlanView } from './server.ts';

export interface AsOfProps {
  plan: PlanView;
  asOf: string;
  onChoose: (day: string) => void;
}

/** Which day a plan is told of: as it stands, or as it was at the end of an earlier day. */
export function AsOf({ plan, asOf, onChoose }: AsOfProps) {
  const t = useWords('plans');
  const format = useFormat();
  return (
    <div class="plan-as-of">
      <DateField name="asOf" label={t('page.asOf')} value={asOf} max={plan.today} onChange={onChoose} />
      {plan.asOf ? (
        <Notice
          tone="do"
          live
          title={t('page.was', { day: format.date(plan.asOf) })}
          actions={<Button onClick={() => onChoose('')}>{t('page.now')}</Button>}
        />
      ) : null}
    </div>
  );
}
