import { Disclosure } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { Domain } from '../domain/domains.ts';
import type { Course, Point } from '../domain/picture.ts';
import { coursesOf } from '../domain/picture.ts';
import { CourseTable } from './course-table.tsx';
import { speakerKey, usePhrase, useTogether, useVoiceName } from './together.tsx';

const width = 160;
const height = 36;
const edge = 5;

interface Spot {
  x: number;
  y: number;
}

/** Where an answer stands: dates by their distance in time, the same for every voice; answers by their order. */
function spotting({ item, voices }: Course): (point: Point) => Spot {
  const times = voices.flatMap(({ points }) => points.map(({ at }) => Date.parse(at)));
  const first = Math.min(...times);
  const span = Math.max(Math.max(...times) - first, 1);
  const steps = Math.max((item.most ?? 1) - 1, 1);
  return ({ at, order }) => ({
    x: edge + ((Date.parse(at) - first) / span) * (width - 2 * edge),
    y: height - edge - ((order - 1) / steps) * (height - 2 * edge),
  });
}

function Line({ spots }: { spots: readonly Spot[] }) {
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <polyline class="course-line" points={spots.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {spots.map(({ x, y }) => (
        <circle key={`${x} ${y}`} class="course-point" cx={x} cy={y} r="3" />
      ))}
    </svg>
  );
}

/** One question: a small line for each voice, with its name; nothing is drawn of them together. */
function Lines({ course }: { course: Course }) {
  const phrase = usePhrase();
  const voiceName = useVoiceName();
  const spotOf = spotting(course);
  const { item, voices } = course;
  return (
    <li>
      <p class="small">{item.says ? phrase(item.says) : item.key}</p>
      <ul class="courses">
        {voices.map(({ voice, who, points }) => (
          <li key={speakerKey({ voice, who })} class="course">
            <span class="small muted">{voiceName({ voice, who })}</span>
            <Line spots={points.map(spotOf)} />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Answers over time, every voice by itself; fewer than two dates make no line. The table says the same. */
export function Courses({ domain }: { domain: Domain }) {
  const t = useWords('recovery-capital');
  const { profile } = useTogether();
  const courses = coursesOf(domain, profile);
  if (courses.length === 0) return null;
  const keyOf = ({ item, version }: Course): string => `${version} ${item.key}`;
  return (
    <div class={`domain-${domain} stack`}>
      <h3>{t('panel.lines')}</h3>
      <ul class="stack">
        {courses.map((course) => (
          <Lines key={keyOf(course)} course={course} />
        ))}
      </ul>
      <Disclosure summary={t('panel.asTable')}>
        <div class="stack">
          {courses.map((course) => (
            <CourseTable key={keyOf(course)} course={course} />
          ))}
        </div>
      </Disclosure>
    </div>
  );
}
