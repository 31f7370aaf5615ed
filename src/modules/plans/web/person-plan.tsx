import { useState } from 'preact/hooks';
import type { PageProps } from '../../../web/define-web.ts';
import { Button, LoadedPage, Page as PageFrame } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { AsOfProps } from './as-of.tsx';
import { AsOf } from './as-of.tsx';
import { Room, useRoom } from './room.tsx';
import { usePlan } from './use-plan.ts';
import { PlanWaits } from './waits.tsx';
import { WholePlan } from './whole-plan.tsx';

const ways = ['goals', 'hard', 'milestones', 'week', 'people'] as const;

/** The page is long: one step leads to each of its parts. */
function Jumps() {
  const t = useWords('plans');
  return (
    <nav class="plan-jumps" aria-label={t('page.parts')}>
      {ways.map((part) => (
        <a key={part} href={`#${part}`}>
          {t(`page.part.${part}`)}
        </a>
      ))}
    </nav>
  );
}

interface SheetProps extends AsOfProps {
  id: string;
}

function Sheet({ id, ...asOf }: SheetProps) {
  const t = useWords('plans');
  const { name } = useRoom();
  return (
    <PageFrame
      width="read"
      back={{ to: `/people/${id}`, label: t('page.backTo', { name }) }}
      title={t('page.title', { name })}
      lead={t('page.lead', { name })}
      actions={
        <Button kind="line" onClick={() => window.print()}>
          {t('page.print')}
        </Button>
      }
    >
      <div class="plan plan-of-other">
        <PlanWaits />
        <Jumps />
        <AsOf {...asOf} />
        <WholePlan />
        <p class="print-only small">{t('page.leftOut')}</p>
      </div>
    </PageFrame>
  );
}

/** Somebody's plan for whoever supports them: to read, to suggest, to tie together; never to overwrite. */
export function Page({ params: { id } }: PageProps<'/people/:id/plan'>) {
  const [asOf, setAsOf] = useState('');
  const query = usePlan(id, asOf || undefined);
  return (
    <LoadedPage query={query}>
      {(plan) => (
        <Room id={id} plan={plan}>
          <Sheet id={id} plan={plan} asOf={asOf} onChoose={setAsOf} />
        </Room>
      )}
    </LoadedPage>
  );
}
