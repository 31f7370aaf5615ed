import { useFormat, useWords } from '../../../web/words.ts';
import type { Course, Point } from '../domain/picture.ts';
import type { Voice } from '../domain/voices.ts';
import { speakerKey, usePhrase, useVoiceName, useWho } from './together.tsx';

/** An answer in words, the number its point stands at, and who filled the form in. */
function Cell({ course, voice, point }: { course: Course; voice: Voice; point: Point | undefined }) {
  const t = useWords('recovery-capital');
  const phrase = usePhrase();
  const who = useWho();
  if (!point) return <td>–</td>;
  const { item } = course;
  const option = item.options.find(({ order }) => order === point.order);
  const most = item.most ?? point.order;
  const beside = [t('panel.of', { value: point.order, most }), who({ voice, ...point })];
  return (
    <td>
      {option ? phrase(option.says) : null}{' '}
      <span class="small muted">{beside.filter(Boolean).join(', ')}</span>
    </td>
  );
}

/** One question over time as a table: a date a row, a voice a column. */
export function CourseTable({ course }: { course: Course }) {
  const t = useWords('recovery-capital');
  const format = useFormat();
  const phrase = usePhrase();
  const voiceName = useVoiceName();
  const { item, voices } = course;
  const times = [...new Set(voices.flatMap(({ points }) => points.map(({ at }) => at)))].sort();
  return (
    <table class="capital-answers capital-course">
      <caption>{item.says ? phrase(item.says) : item.key}</caption>
      <thead>
        <tr>
          <th scope="col">{t('panel.day')}</th>
          {voices.map((one) => (
            <th key={speakerKey(one)} scope="col">
              {voiceName(one)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {times.map((time) => (
          <tr key={time}>
            <th scope="row">{format.shortDate(time)}</th>
            {voices.map(({ voice, who, points }) => (
              <Cell
                key={speakerKey({ voice, who })}
                course={course}
                voice={voice}
                point={points.find(({ at }) => at === time)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
