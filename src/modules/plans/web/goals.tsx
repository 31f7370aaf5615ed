import { Card, Chip, Disclosure, Empty } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { AddLine } from './add-line.tsx';
import { LineRow } from './line-row.tsx';
import { Loose } from './loose.tsx';
import { MilestoneForm } from './milestone-form.tsx';
import { Opening } from './opening.tsx';
import { areBetween, besides, linesOf, useRoom, useSay } from './room.tsx';
import { Section } from './section.tsx';
import type { LineView } from './server.ts';
import { StepsOf } from './steps.tsx';
import { BelongsTo, LinkWith } from './tied.tsx';

/** A goal that was reached: the day, and the offer to make it a milestone. */
function Reached({ line }: { line: LineView }) {
  const t = useWords('plans');
  const format = useFormat();
  const { plan, own, past } = useRoom();
  if (line.state?.state !== 'reached') return null;
  const linked = besides(plan, line.rootId);
  const isMilestone = plan.milestones.some(({ rootId }) => linked.has(rootId));
  return (
    <div class="plan-acts">
      <Chip>{t('goal.reached', { day: format.shortDate(line.state.at) })}</Chip>
      {isMilestone || !own || past ? null : (
        <Opening word={t('goal.celebrate')}>{(close) => <MilestoneForm goal={line} onEnd={close} />}</Opening>
      )}
    </div>
  );
}

function Goal({ line }: { line: LineView }) {
  const t = useWords('plans');
  const { domain } = line.data;
  const isWorking = line.state?.state !== 'reached';
  return (
    <LineRow line={line} eyebrow={domain ? t(`domain.${domain}`) : undefined}>
      <Reached line={line} />
      <BelongsTo line={line} />
      {isWorking ? (
        <>
          <StepsOf rootId={line.rootId} id={line.id} />
          <Loose rootId={line.rootId} />
          <LinkWith line={line} />
        </>
      ) : null}
    </LineRow>
  );
}

/** Goals in the person's own words, on any side of life. */
export function Goals() {
  const say = useSay();
  const { plan } = useRoom();
  const goals = linesOf(plan, 'goal');
  return (
    <Section title={say('goal.title')} anchor="goals" between={areBetween(goals)}>
      {goals.length === 0 ? (
        <Empty title={say('goal.none')} action={<AddLine part="goal" kind="filled" />}>
          {say('goal.noneLead')}
        </Empty>
      ) : (
        <>
          <div class="plan-cards">
            {goals.map((line) => (
              <Card key={line.rootId}>
                <ul>
                  <Goal line={line} />
                </ul>
              </Card>
            ))}
          </div>
          <AddLine part="goal" />
        </>
      )}
    </Section>
  );
}

/** What was set aside, whatever it is; nothing of it is lost. */
export function Aside() {
  const t = useWords('plans');
  const { plan } = useRoom();
  const aside = plan.lines.filter(({ state }) => state?.state === 'let-go');
  if (aside.length === 0) return null;
  return (
    <Disclosure summary={t('line.asideTitle', { count: aside.length })}>
      <ul class="plan-list">
        {aside.map((line) => (
          <LineRow key={line.rootId} line={line} eyebrow={t(`part.${line.data.part}`)} />
        ))}
      </ul>
    </Disclosure>
  );
}
