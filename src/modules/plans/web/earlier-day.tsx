import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Loaded } from '../../../web/ui/index.ts';
import { AsOf } from './as-of.tsx';
import { Room } from './room.tsx';
import type { PlanView } from './server.ts';
import { usePlan } from './use-plan.ts';
import { WholePlan } from './whole-plan.tsx';

interface EarlierDayProps {
  id: string;
  plan: PlanView;
  /** The plan as it stands, until a day is chosen. */
  children: () => ComponentChildren;
}

/** The whole plan as it was at the end of a day they choose; only to be read. */
export function EarlierDay({ id, plan, children }: EarlierDayProps) {
  const [asOf, setAsOf] = useState('');
  const query = usePlan(id, asOf || undefined);
  return (
    <>
      <AsOf plan={query.data ?? plan} asOf={asOf} onChoose={setAsOf} />
      {asOf === '' ? (
        children()
      ) : (
        <Loaded query={query}>
          {(then) => (
            <Room id={id} plan={then}>
              <WholePlan />
            </Room>
          )}
        </Loaded>
      )}
    </>
  );
}
