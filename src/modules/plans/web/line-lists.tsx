import { useWords } from '../../../web/words.ts';
import { AddLine } from './add-line.tsx';
import { LineRow } from './line-row.tsx';
import type { Part } from './line-values.ts';
import { Loose } from './loose.tsx';
import { areBetween, besides, betweenClass, linesOf, useRoom, useSay } from './room.tsx';
import { Section } from './section.tsx';
import type { LineView } from './server.ts';
import { StepsOf } from './steps.tsx';

/** What stands against something that is in the way. */
function Against({ line }: { line: LineView }) {
  const t = useWords('plans');
  const { plan } = useRoom();
  const linked = besides(plan, line.rootId);
  const lines = plan.lines.map(({ rootId, what, audience }) => ({ rootId, what, audience }));
  const steps = plan.steps.map(({ rootId, what, justUs }) => {
    const audience: LineView['audience'] = justUs ? 'just-us' : 'team';
    return { rootId, what, audience };
  });
  const found = [...lines, ...steps].filter(({ rootId }) => linked.has(rootId));
  if (found.length === 0) return null;
  return (
    <ul class="plan-tied small">
      {found.map((one) => (
        <li key={one.rootId} class={betweenClass(one) || undefined}>
          {t('tied.helps', { what: one.what })}
        </li>
      ))}
    </ul>
  );
}

/** Lines of one part in a card of their own, with what to do first where there are none. */
export function LineList({ part }: { part: Extract<Part, 'barrier' | 'need'> }) {
  const say = useSay();
  const { plan } = useRoom();
  const lines = linesOf(plan, part);
  return (
    <Section
      title={say(`${part}.title`)}
      between={areBetween(lines)}
      {...(lines.length === 0 ? { lead: say(`${part}.none`) } : {})}
    >
      {lines.length === 0 ? null : (
        <ul class="plan-list card">
          {lines.map((line) => (
            <LineRow key={line.rootId} line={line}>
              {part === 'barrier' ? <Against line={line} /> : <StepsOf rootId={line.rootId} id={line.id} />}
              <Loose rootId={line.rootId} />
            </LineRow>
          ))}
        </ul>
      )}
      <AddLine part={part} />
    </Section>
  );
}
