import { classNames } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { groupStandings } from '../domain/parts.ts';
import { AddLine } from './add-line.tsx';
import { LineRow } from './line-row.tsx';
import { areBetween, linesOf, useRoom, useSay } from './room.tsx';
import { Section } from './section.tsx';
import type { LineView, PlanView } from './server.ts';

type Kept = PlanView['groupsKept'][number];

const isCalled = (name: string) => (one: { name: string }) =>
  one.name.trim().toLocaleLowerCase() === name.trim().toLocaleLowerCase();

/** How often somebody came lately, and when last. */
function Came({ group }: { group: Kept }) {
  const t = useWords('plans');
  const format = useFormat();
  const { times: count, lastOn } = group;
  return <p class="small muted">{t('group.came', { count, day: format.date(lastOn) })}</p>;
}

/** A group as they wrote it; of one they keep, how often they came stands beneath. */
function Written({ line, kept }: { line: LineView; kept: readonly Kept[] }) {
  const here = kept.find(isCalled(line.what));
  return <LineRow line={line}>{here ? <Came group={here} /> : null}</LineRow>;
}

function Column({ standing }: { standing: (typeof groupStandings)[number] }) {
  const t = useWords('plans');
  const { plan } = useRoom();
  const lines = linesOf(plan, 'group').filter(
    ({ data }) => data.part === 'group' && data.standing === standing,
  );
  const kept = standing === 'kept' ? plan.groupsKept : [];
  const unwritten = kept.filter(({ name }) => !lines.some(({ what }) => isCalled(what)({ name })));
  if (lines.length + unwritten.length === 0) return null;
  return (
    <div class={classNames('card', unwritten.length === 0 && areBetween(lines) && 'plan-between')}>
      <h3>{t(`group.${standing}`)}</h3>
      <ul class="plan-list">
        {lines.map((line) => (
          <Written key={line.rootId} line={line} kept={kept} />
        ))}
        {unwritten.map((group) => (
          <li key={group.groupId} class="plan-item">
            <h4>{group.name}</h4>
            <Came group={group} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Groups that stayed, by what they wrote or by coming, and those that were tried: both were worth trying. */
export function GroupsTried() {
  const say = useSay();
  const { plan } = useRoom();
  const none = plan.groupsKept.length + linesOf(plan, 'group').length === 0;
  return (
    <Section title={say('groups.title')} {...(none ? { lead: say('groups.none') } : {})}>
      {none ? null : (
        <div class="plan-columns">
          {groupStandings.toReversed().map((standing) => (
            <Column key={standing} standing={standing} />
          ))}
        </div>
      )}
      <AddLine part="group" />
    </Section>
  );
}
