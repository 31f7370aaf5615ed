import type { FormValues } from '../../../web/ui/index.ts';
import { SelectField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { ActButton } from './acting.tsx';
import { AddLine } from './add-line.tsx';
import { useDeeds } from './deeds.ts';
import { FormInPlace } from './form-in-place.tsx';
import { Opening } from './opening.tsx';
import { besides, linesOf, useRoom, useSay } from './room.tsx';
import type { OrphanView, PlanView } from './server.ts';
import { StepFields, stepOf } from './step-fields.tsx';

type What = OrphanView['what'];

interface Other {
  id: string;
  what: string;
}

/** What something loose could be linked with. */
function partnersOf(plan: PlanView, { what, rootId }: OrphanView): Other[] {
  const steps = plan.steps.filter(({ doneAt }) => !doneAt);
  const found: Record<What, () => Other[]> = {
    // At a goal stands a way to link it with more than steps.
    'goal-without-step': () => [],
    'need-without-step': () => steps,
    'barrier-without-help': () => [...linesOf(plan, 'coping'), ...linesOf(plan, 'goal'), ...steps],
    'step-without-goal': () => [...linesOf(plan, 'goal'), ...linesOf(plan, 'need')],
  };
  const linked = besides(plan, rootId);
  return found[what]().filter(({ id }) => !linked.has(id));
}

function LinkForm({ orphan, onEnd }: { orphan: OrphanView; onEnd: () => void }) {
  const t = useWords('plans');
  const deeds = useDeeds();
  const { plan } = useRoom();
  return (
    <FormInPlace
      submit={t('loose.link')}
      onSend={async (values: FormValues) => {
        await deeds.link(currentId(plan, orphan.rootId), values.text('other'));
      }}
      onEnd={onEnd}
    >
      <SelectField
        name="other"
        label={t(`loose.with.${orphan.what}`)}
        choices={partnersOf(plan, orphan).map(({ id, what }) => ({ value: id, label: what }))}
      />
    </FormInPlace>
  );
}

/** The version that stands of whatever has this root. */
function currentId({ lines, steps }: PlanView, rootId: string): string {
  return [...lines, ...steps].find((one) => one.rootId === rootId)?.id ?? rootId;
}

export function StepForm({ towardsId, onEnd }: { towardsId: string; onEnd: () => void }) {
  const room = useRoom();
  const deeds = useDeeds();
  return (
    <FormInPlace
      onSend={async (values) => {
        await deeds.step({ towardsId, ...stepOf(values, room) });
      }}
      onEnd={onEnd}
    >
      <StepFields />
    </FormInPlace>
  );
}

/** Softly: this hangs loose. It can be given a step or help, linked, or left as it is. */
export function Loose({ rootId }: { rootId: string }) {
  const t = useWords('plans');
  const say = useSay();
  const deeds = useDeeds();
  const { plan, past } = useRoom();
  const orphan = plan.orphans.find((one) => one.rootId === rootId);
  if (!orphan || past) return null;
  const id = currentId(plan, rootId);
  const wantsStep = orphan.what === 'goal-without-step' || orphan.what === 'need-without-step';
  return (
    <div class="plan-loose">
      <p>{say(`loose.${orphan.what}`)}</p>
      <div class="plan-acts">
        {wantsStep ? (
          <Opening word={t('step.add')} kind="line">
            {(close) => <StepForm towardsId={id} onEnd={close} />}
          </Opening>
        ) : null}
        {orphan.what === 'barrier-without-help' ? (
          <AddLine part="coping" towards={id} word={t('loose.help')} />
        ) : null}
        {partnersOf(plan, orphan).length > 0 ? (
          <Opening word={t('loose.link')}>{(close) => <LinkForm orphan={orphan} onEnd={close} />}</Opening>
        ) : null}
        <ActButton word={t('loose.leave')} onDo={() => deeds.leave(id)} />
      </div>
    </div>
  );
}
