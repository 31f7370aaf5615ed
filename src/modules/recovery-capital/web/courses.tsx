import { HiddenWords } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { Domain } from '../domain/domains.ts';
import type { Course } from '../domain/picture.ts';
import { coursesOf } from '../domain/picture.ts';
import type { ItemView } from '../schema.ts';
import { usePhrase, useTogether } from './together.tsx';

const width = 160;
const height = 36;
const edge = 5;

interface Spot {
  x: number;
  y: number;
}

/** Where each answer stands: dates by their distance in time, answers by their order. */
function spotsOf({ points }: Course, most: number): Spot[] {
  const times = points.map(({ at }) => Date.parse(at));
  const first = times[0] ?? 0;
  const span = Math.max((times.at(-1) ?? 0) - first, 1);
  return points.map(({ order }, at) => ({
    x: edge + (((times[at] ?? first) - first) / span) * (width - 2 * edge),
    y: height - edge - ((order - 1) / Math.max(most - 1, 1)) * (height - 2 * edge),
  }));
}

const wordsAt = ({ options }: ItemView, order: number) => options.find((one) => one.order === order)?.says;

function Line({ course }: { course: Course }) {
  const t = useWords('recovery-capital');
  const format = useFormat();
  const phrase = usePhrase();
  const spots = spotsOf(course, course.item.most ?? 1);
  const told = course.points.map(({ at, order }) => {
    const words = wordsAt(course.item, order);
    return t('panel.point', { day: format.shortDate(at), said: words ? phrase(words) : String(order) });
  });
  return (
    <li class="course">
      <span class="small">{course.item.says ? phrase(course.item.says) : course.item.key}</span>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <polyline class="course-line" points={spots.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {spots.map(({ x, y }) => (
          <circle key={`${x} ${y}`} class="course-point" cx={x} cy={y} r="3" />
        ))}
      </svg>
      <HiddenWords>{told.join('; ')}</HiddenWords>
    </li>
  );
}

/** The participant's own answers over time, a small line for each question; fewer than two dates make none. */
export function Courses({ domain }: { domain: Domain }) {
  const t = useWords('recovery-capital');
  const { profile } = useTogether();
  const courses = coursesOf(domain, 'participant', profile).filter(({ points }) => points.length > 1);
  if (courses.length === 0) return null;
  return (
    <div class={`domain-${domain}`}>
      <h3>{t('panel.lines')}</h3>
      <ul class="courses">
        {courses.map((course) => (
          <Line key={course.item.key} course={course} />
        ))}
      </ul>
    </div>
  );
}
