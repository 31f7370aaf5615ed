import type { LineEntryProps } from '../../../../web/define-web.ts';
import { Said } from '../../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../../web/words.ts';
import { titleOf } from '../line-title.ts';
import { useClock } from '../weekdays.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function Line({ fact }: LineEntryProps) {
  const t = useWords('plans-entries');
  const { what = '', why, by } = fact.words;
  return (
    <>
      <h2>{t(`${titleOf(fact)}`)}</h2>
      <Said {...(by ? { by: t('byFamily', { name: by }) } : {})}>{what}</Said>
      {why ? <p class="muted">{why}</p> : null}
    </>
  );
}

function Review({ fact }: LineEntryProps) {
  const t = useWords('plans-entries');
  const { date } = useFormat();
  return <h2>{t(`review.${text(fact.data.of)}`, { day: date(text(fact.data.onDate)) })}</h2>;
}

function Waking({ fact }: LineEntryProps) {
  const t = useWords('plans-entries');
  const clock = useClock();
  const { from, to } = fact.data;
  return <h2>{t('waking', { from: clock(text(from)), to: clock(text(to)) })}</h2>;
}

function Rehearsal({ fact }: LineEntryProps) {
  const t = useWords('plans-entries');
  const { tried = '', learned } = fact.words;
  return (
    <>
      <h2>{t('rehearsal')}</h2>
      <p>{tried}</p>
      {learned ? <p class="muted">{learned}</p> : null}
    </>
  );
}

const shown = new Map([
  ['plan-review', Review],
  ['plan-waking', Waking],
  ['rehearsal', Rehearsal],
]);

/** One fact of this room on somebody's line. */
export function Entry(props: LineEntryProps) {
  const Shown = shown.get(props.fact.kind) ?? Line;
  return <Shown {...props} />;
}
