import './week.css';
import { Disclosure, Empty } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { Stretch } from '../domain/week.ts';
import { clockOf, groupsWithin, minutesOf, usualHours, weekdayAt } from '../domain/week.ts';
import { AddLine } from './add-line.tsx';
import { LineRow } from './line-row.tsx';
import { betweenClass, linesOf, useRoom, useSay } from './room.tsx';
import type { LineView } from './server.ts';
import { Waking } from './waking.tsx';
import { WeekPicture } from './week-picture.tsx';
import type { Weekday } from './weekdays.ts';
import { useClock, useWeekdays } from './weekdays.ts';

type RoutineData = Extract<LineView['data'], { part: 'routine' }>;
type Routine = LineView & { data: RoutineData };

const isRoutine = (line: LineView): line is Routine => line.data.part === 'routine';

interface Offer {
  key: string;
  what: string;
  weekday: number;
  from: string;
  minutes: number;
}

const hourAndHalf = 90;
const mostOffers = 3;

/** What could fill a stretch: groups that meet then, what helps, what they want to get to. */
function useOffers(stretch: Stretch): Offer[] {
  const { plan } = useRoom();
  const known = new Set(plan.lines.filter(isRoutine).map(({ what }) => what));
  const groups = groupsWithin(stretch, plan.groups).map(({ id, name, startsAt }) => ({
    key: id,
    what: name,
    weekday: weekdayAt(stretch, startsAt ?? stretch.from),
    from: startsAt ?? stretch.from,
    minutes: hourAndHalf,
  }));
  const own = [...linesOf(plan, 'coping'), ...linesOf(plan, 'goal')].map(({ rootId, what }) => ({
    key: rootId,
    what,
    weekday: stretch.weekday,
    from: stretch.from,
    minutes: 60,
  }));
  return [...groups, ...own].filter(({ what }) => !known.has(what)).slice(0, mostOffers);
}

const latest = minutesOf('23:59');
const endOf = ({ from, minutes }: Offer): string => clockOf(Math.min(minutesOf(from) + minutes, latest));

function EmptyStretch({ stretch }: { stretch: Stretch }) {
  const t = useWords('plans');
  const clock = useClock();
  const offers = useOffers(stretch);
  const { past } = useRoom();
  const { from, to } = stretch;
  return (
    <li class="week-gap">
      <p>{t('week.empty', { from: clock(from), to: clock(to) })}</p>
      {offers.length === 0 || past ? null : (
        <Disclosure summary={t('week.offers')}>
          <div class="plan-acts">
            {offers.map((offer) => (
              <AddLine
                key={offer.key}
                part="routine"
                word={t('week.offer', { what: offer.what })}
                begin={{
                  what: offer.what,
                  data: { part: 'routine', weekdays: [offer.weekday], from: offer.from, to: endOf(offer) },
                }}
              />
            ))}
          </div>
        </Disclosure>
      )}
    </li>
  );
}

interface DayProps {
  weekday: Weekday;
  routine: readonly Routine[];
}

/** One day as a list: what is laid out, in its order, and where nothing is. */
function DayList({ weekday: { day, name }, routine }: DayProps) {
  const t = useWords('plans');
  const clock = useClock();
  const { plan, own } = useRoom();
  // On its own page a day stands below the page's title alone.
  const Heading = own ? 'h2' : 'h3';
  const slots = routine
    .filter(({ data }) => data.weekdays.includes(day))
    .sort((a, b) => a.data.from.localeCompare(b.data.from));
  const empty = plan.empty.filter(({ weekday }) => weekday === day);
  return (
    <section class="week-list-day">
      <Heading class="plan-small-title">{name}</Heading>
      <ul>
        {slots.map((line) => (
          <li key={line.rootId} class={betweenClass(line) || undefined}>
            <span class="muted small">
              {t('week.slot', { from: clock(line.data.from), to: clock(line.data.to) })}
            </span>{' '}
            {line.what}
          </li>
        ))}
        {empty.map((stretch) => (
          <EmptyStretch key={stretch.from} stretch={stretch} />
        ))}
      </ul>
    </section>
  );
}

/** A week as a picture and as a list, and what it is made of. */
export function Week() {
  const say = useSay();
  const t = useWords('plans');
  const clock = useClock();
  const { plan } = useRoom();
  const waking = plan.waking ?? usualHours;
  const [short, long] = [useWeekdays('short'), useWeekdays('long')];
  const routine = linesOf(plan, 'routine').filter(isRoutine);
  if (routine.length === 0) {
    return (
      <Empty title={say('week.none')} action={<AddLine part="routine" kind="filled" />}>
        {say('week.noneLead')}
      </Empty>
    );
  }
  return (
    <>
      <div class="card">
        <WeekPicture
          weekdays={short}
          slots={routine.map((line) => ({ ...line.data, look: betweenClass(line) }))}
          empty={plan.empty}
          waking={waking}
        />
        <p class="small muted">{t('week.legend', { from: clock(waking.from), to: clock(waking.to) })}</p>
        <Waking />
      </div>
      <div class="week-list card">
        {long.map((weekday) => (
          <DayList key={weekday.day} weekday={weekday} routine={routine} />
        ))}
      </div>
      <Disclosure summary={t('week.change')}>
        <ul class="plan-list">
          {routine.map((line) => (
            <LineRow key={line.rootId} line={line} />
          ))}
        </ul>
      </Disclosure>
      <AddLine part="routine" />
    </>
  );
}
