import { Chip, classNames } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { ActButton } from './acting.tsx';
import { useNameOf } from './by-line.tsx';
import { useDeeds } from './deeds.ts';
import { FormInPlace } from './form-in-place.tsx';
import { MilestoneForm } from './milestone-form.tsx';
import { Opening } from './opening.tsx';
import { PlanReaders, sharingOf } from './plan-readers.tsx';
import { betweenClass, useRoom, useSay } from './room.tsx';
import { Section } from './section.tsx';
import type { MilestoneView } from './server.ts';
import { WaitsHere } from './waits.tsx';

/** Who sees this one: the participant's choice, changed in place. */
function Readers({ milestone, onEnd }: { milestone: MilestoneView; onEnd: () => void }) {
  const room = useRoom();
  const deeds = useDeeds();
  return (
    <FormInPlace
      onSend={async (values) => {
        await deeds.readers(milestone.id, sharingOf(values, room));
      }}
      onEnd={onEnd}
    >
      <PlanReaders audience={milestone.audience} />
    </FormInPlace>
  );
}

function WhoSees({ milestone }: { milestone: MilestoneView }) {
  const t = useWords('plans');
  const format = useFormat();
  const nameOf = useNameOf();
  if (milestone.audience === 'team') return <>{t('milestone.team')}</>;
  return <>{t('milestone.between', { names: format.list(milestone.betweenIds.map(nameOf)) })}</>;
}

function Milestone({ milestone }: { milestone: MilestoneView }) {
  const t = useWords('plans');
  const format = useFormat();
  const nameOf = useNameOf();
  const deeds = useDeeds();
  const { own, past, plan } = useRoom();
  const verified = milestone.standing === 'verified';
  const waits = plan.waiting.has(milestone.rootId);
  const mayVerify = !(own || past || verified) && plan.abilities.includes('plan.verify');
  return (
    <li class="plan-milestone">
      <h4>{milestone.title}</h4>
      <p class="small muted">{format.date(milestone.onDate)}</p>
      <p>
        <Chip tone={verified ? 'do' : 'plain'}>
          {verified
            ? t(milestone.verifiedById ? 'milestone.verified' : 'milestone.verifiedAlready', {
                name: nameOf(milestone.verifiedById),
              })
            : t('milestone.reported', { name: nameOf(milestone.authorId) })}
        </Chip>
      </p>
      <p class={classNames('small', betweenClass(milestone))}>
        <WhoSees milestone={milestone} />
      </p>
      <WaitsHere rootId={milestone.rootId} words={milestone.title} />
      {own && !(past || waits) ? (
        <Opening word={t('milestone.choose')} label={`${t('milestone.choose')}: ${milestone.title}`}>
          {(close) => <Readers milestone={milestone} onEnd={close} />}
        </Opening>
      ) : null}
      {mayVerify ? (
        <ActButton
          word={t('milestone.verify')}
          label={`${t('milestone.verify')}: ${milestone.title}`}
          onDo={() => deeds.verify(milestone.id)}
        />
      ) : null}
    </li>
  );
}

function Column({ title, none, all }: { title: string; none: string; all: readonly MilestoneView[] }) {
  return (
    <div class="card">
      <h3>{title}</h3>
      {all.length === 0 ? <p class="muted small">{none}</p> : null}
      <ul class="plan-milestones">
        {all.map((milestone) => (
          <Milestone key={milestone.rootId} milestone={milestone} />
        ))}
      </ul>
    </div>
  );
}

/** What was learned and the days counted, side by side: both are worth the same. */
export function Milestones() {
  const t = useWords('plans');
  const say = useSay();
  const { plan, past } = useRoom();
  const isDays = ({ what }: MilestoneView): boolean => what === 'days';
  return (
    <Section title={say('milestone.title')} anchor="milestones">
      <div class="plan-columns">
        <Column
          title={t('milestone.skills')}
          none={say('milestone.noSkills')}
          all={plan.milestones.filter((one) => !isDays(one))}
        />
        <Column
          title={t('milestone.days')}
          none={say('milestone.noDays')}
          all={plan.milestones.filter(isDays)}
        />
      </div>
      {past ? null : (
        <Opening word={t('milestone.add')} kind="line">
          {(close) => <MilestoneForm onEnd={close} />}
        </Opening>
      )}
    </Section>
  );
}
