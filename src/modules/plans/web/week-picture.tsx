import { classNames } from '../../../web/ui/index.ts';
import type { Hours, Slot, Stretch } from '../domain/week.ts';
import { minutesOf, spanOf, spansOn } from '../domain/week.ts';
import type { Weekday } from './weekdays.ts';

interface WeekPictureProps {
  weekdays: readonly Weekday[];
  slots: readonly (Slot & { look: string | false })[];
  empty: readonly Stretch[];
  /** When they are up. */
  waking: Hours;
}

const early = minutesOf('05:00');
const dayTo = minutesOf('24:00');
const height = 190;
const head = 18;
const column = 46;

/** A day begins at five, or at midnight for whoever is up before that. */
function beginOf(waking: Hours): number {
  const { from, to } = spanOf(waking);
  return from < early || to > dayTo ? 0 : early;
}

const yAt = (minutes: number, begin: number): number =>
  head + ((Math.min(Math.max(minutes, begin), dayTo) - begin) / (dayTo - begin)) * height;

interface BoxProps {
  begin: number;
  at: number;
  from: number;
  to: number;
  class: string;
}

const Box = ({ begin, at, from, to, class: look }: BoxProps) => (
  <rect
    class={look}
    x={at * column + 3}
    y={yAt(from, begin)}
    width={column - 6}
    height={Math.max(yAt(to, begin) - yAt(from, begin), 0)}
    rx="4"
  />
);

/** Seven days to midnight: what is laid out, and what stands long empty. The list says the same. */
export function WeekPicture({ weekdays, slots, empty, waking }: WeekPictureProps) {
  const begin = beginOf(waking);
  return (
    <svg
      class="week-picture"
      viewBox={`0 0 ${7 * column} ${head + height + 4}`}
      aria-hidden="true"
      focusable="false"
    >
      {weekdays.map(({ day, name }, at) => (
        <g key={day}>
          <text x={at * column + column / 2} y={12} text-anchor="middle">
            {name}
          </text>
          <Box begin={begin} at={at} from={begin} to={dayTo} class="week-day" />
          {empty
            .flatMap(({ weekday, from, to }) => spansOn({ weekdays: [weekday], from, to }, day))
            .map(({ from, to }) => (
              <Box key={from} begin={begin} at={at} from={from} to={to} class="week-empty" />
            ))}
          {slots
            .flatMap((slot) => spansOn(slot, day).map((span) => ({ ...span, look: slot.look })))
            .map(({ from, to, look }) => (
              <Box
                key={`${from}-${to}`}
                begin={begin}
                at={at}
                from={from}
                to={to}
                class={classNames('week-slot', look)}
              />
            ))}
        </g>
      ))}
    </svg>
  );
}
