import { useSession } from '../../../web/session.ts';
import { LoadedPage, Page as PageFrame } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { Room } from './room.tsx';
import { usePlan } from './use-plan.ts';
import { PlanWaits } from './waits.tsx';
import { Week } from './week.tsx';

/** A participant's own week. */
export function Page() {
  const t = useWords('plans');
  const id = useSession().person?.id ?? '';
  const query = usePlan(id);
  return (
    <LoadedPage query={query}>
      {(plan) => (
        <Room id={id} plan={plan}>
          <PageFrame
            width="read"
            back={{ to: '/me/plan', label: t('page.back') }}
            title={t('ownWeek.title')}
            lead={t('ownWeek.lead')}
          >
            <div class="plan">
              <PlanWaits />
              <Week />
            </div>
          </PageFrame>
        </Room>
      )}
    </LoadedPage>
  );
}
