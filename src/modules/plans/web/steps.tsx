import { classNames } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { ActButton } from './acting.tsx';
import { useNameOf } from './by-line.tsx';
import { useDeeds } from './deeds.ts';
import { Loose, StepForm } from './loose.tsx';
import { Opening } from './opening.tsx';
import { besides, useRoom } from './room.tsx';
import { Section } from './section.tsx';
import type { StepView } from './server.ts';
import { WaitsHere } from './waits.tsx';

function Step({ step }: { step: StepView }) {
  const t = useWords('plans');
  const format = useFormat();
  const nameOf = useNameOf();
  const deeds = useDeeds();
  const { past, own, readerId, plan } = useRoom();
  const waits = plan.waiting.has(step.rootId);
  const values = { name: nameOf(step.ownerId), day: format.dayName(step.dueOn) };
  const by = step.ownerId === readerId ? 'step.byMe' : 'step.by';
  return (
    <li
      class={classNames('plan-step', step.doneAt && 'plan-step-done', step.justUs === true && 'plan-between')}
    >
      <div>
        <p>{step.what}</p>
        <p class="small muted">
          {step.doneAt ? t('step.doneOn', { day: format.shortDate(step.doneAt) }) : t(by, values)}
        </p>
        <WaitsHere rootId={step.rootId} words={step.what} />
      </div>
      {waits || step.doneAt || past || (own && step.owner === 'staff') ? null : (
        <ActButton
          word={t('step.done')}
          label={`${t('step.done')}: ${step.what}`}
          onDo={() => deeds.finish(step.id)}
        />
      )}
    </li>
  );
}

/** The next steps of a line, and a way to add one. */
export function StepsOf({ rootId, id }: { rootId: string; id: string }) {
  const t = useWords('plans');
  const { plan, past } = useRoom();
  const linked = besides(plan, rootId);
  const steps = plan.steps.filter((step) => linked.has(step.rootId));
  const isLoose = plan.orphans.some((orphan) => orphan.rootId === rootId);
  return (
    <>
      {steps.length > 0 ? (
        <ul class="plan-steps" aria-label={t('step.title')}>
          {steps.map((step) => (
            <Step key={step.rootId} step={step} />
          ))}
        </ul>
      ) : null}
      {isLoose || past ? null : (
        <Opening word={t('step.add')}>{(close) => <StepForm towardsId={id} onEnd={close} />}</Opening>
      )}
    </>
  );
}

/** Steps that belong to no goal: told softly, to be linked or left. */
export function LooseSteps() {
  const t = useWords('plans');
  const { plan, past } = useRoom();
  const loose = new Set(
    plan.orphans.flatMap(({ what, rootId }) => (what === 'step-without-goal' ? [rootId] : [])),
  );
  const steps = plan.steps.filter(({ rootId }) => loose.has(rootId));
  if (steps.length === 0 || past) return null;
  return (
    <Section title={t('step.others')}>
      <ul class="plan-list card">
        {steps.map((step) => (
          <li key={step.rootId} class="plan-item">
            <ul class="plan-steps">
              <Step step={step} />
            </ul>
            <Loose rootId={step.rootId} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
