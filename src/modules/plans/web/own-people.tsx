import { useSession } from '../../../web/session.ts';
import { LoadedPage, Page as PageFrame } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { GroupsTried } from './groups.tsx';
import { People } from './people.tsx';
import { Room } from './room.tsx';
import { usePlan } from './use-plan.ts';
import { PlanWaits } from './waits.tsx';

/** The people around a participant, as they see them. */
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
            title={t('ownPeople.title')}
            lead={t('ownPeople.lead')}
          >
            <div class="plan">
              <PlanWaits />
              <People />
              <GroupsTried />
            </div>
          </PageFrame>
        </Room>
      )}
    </LoadedPage>
  );
}
