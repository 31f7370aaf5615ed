import { useFormat, useWords } from '../../../web/words.ts';
import { AddLine } from './add-line.tsx';
import { dialed } from './card.ts';
import { LineRow } from './line-row.tsx';
import { areBetween, linesOf, useRoom, useSay } from './room.tsx';
import { Section } from './section.tsx';
import type { LineView } from './server.ts';

type HardPart = 'call' | 'coping' | 'sign';

function Line({ line }: { line: LineView }) {
  const t = useWords('plans');
  const { data, phone } = line;
  return (
    <LineRow line={line} eyebrow={data.part === 'sign' ? t(`sign.${data.sign}`) : undefined}>
      {phone ? (
        <p>
          <a href={dialed(phone)}>{phone}</a>
        </p>
      ) : null}
    </LineRow>
  );
}

/** One part of "When it gets hard", to be written and changed. */
export function HardList({ part }: { part: HardPart }) {
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
            <Line key={line.rootId} line={line} />
          ))}
        </ul>
      )}
      <AddLine part={part} />
    </Section>
  );
}

/** When it was last tried out, with whom, and what came of it. */
export function LastRehearsal() {
  const t = useWords('plans');
  const format = useFormat();
  const { plan } = useRoom();
  const [last] = plan.rehearsals;
  return last ? (
    <div class="plan-rehearsal">
      <p class="small muted">
        {last.withIds.length > 0
          ? t('rehearsal.with', {
              day: format.date(last.onDate),
              names: format.list(last.withIds.map((id) => plan.names[id] ?? t('by.somebody'))),
            })
          : t('rehearsal.alone', { day: format.date(last.onDate) })}
      </p>
      <p>{last.tried}</p>
      {last.learned ? <p>{t('rehearsal.learnedWas', { learned: last.learned })}</p> : null}
    </div>
  ) : (
    <p class="muted">{t('rehearsal.none')}</p>
  );
}
