import type { Slot, Stretch } from '../domain/week.ts';
import { minutesOf, spansOn } from '../domain/week.ts';
import type { Weekday } from './weekdays.ts';

interface WeekPictureProps {
  weekdays: readonly Weekday[];
  slots: readonly Slot[];
  empty: readonly Stretch[];
}

const dayFrom = minutesOf('05:00');
const dayTo = minutesOf('24:00');
const height = 190;
const head = 18;
const column = 46;

const yAt = (minutes: number): number =>
  head + ((Math.min(Math.max(minutes, dayFrom), dayTo) - dayFrom) / (dayTo - dayFrom)) * height;

interface BoxProps {
  at: number;
  from: number;
  to: number;
  class: string;
}

const Box = ({ at, from, to, class: look }: BoxProps) => (
  <rect
    class={look}
    x={at * column + 3}
    y={yAt(from)}
    width={column - 6}
    height={Math.max(yAt(to) - yAt(from), 0)}
    rx="4"
  />
);

/** Seven days from five in the morning to midnight: what is laid out, and what stands long empty. The list says the same. */
export function WeekPicture({ weekdays, slots, empty }: WeekPictureProps) {
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
          <Box at={at} from={dayFrom} to={dayTo} class="week-day" />
          {empty
            .filter(({ weekday }) => weekday === day)
            .map(({ from, to }) => (
              <Box key={from} at={at} from={minutesOf(from)} to={minutesOf(to)} class="week-empty" />
            ))}
          {slots
            .flatMap((slot) => spansOn(slot, day))
            .map(({ from, to }) => (
              <Box key={`${from}-${to}`} at={at} from={from} to={to} class="week-slot" />
            ))}
        </g>
      ))}
    </svg>
  );
}
