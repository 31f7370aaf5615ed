import { useFormat, useWords } from '../../../web/words.ts';
import type { Stretch } from '../domain.ts';
import { laidOut, runTogether } from '../domain.ts';
import type { Episodes } from '../schema.ts';
import { EpisodeItem } from './episode-item.tsx';
import type { Lies } from './overlap-bar.tsx';
import { today } from './sending.ts';
import { StageItem, useStageName } from './stage-item.tsx';

/** In several at once: since when all of them run together. */
function Together({ stretches }: { stretches: readonly Stretch[] }) {
  const t = useWords('episodes');
  const { date, list } = useFormat();
  const together = runTogether(stretches);
  if (!together) return null;
  return <p>{t('section.together', { programs: list(together.names), day: date(together.since) })}</p>;
}

/** Treatment, rehabilitation and reintegration, here and elsewhere. */
function Stages({ known, participantId, lies }: { known: Episodes; participantId: string; lies: Lies[] }) {
  const t = useWords('episodes');
  const mayWrite = known.abilities.includes('stage.write');
  if (known.stages.length === 0) return null;
  return (
    <>
      <h3>{t('section.stages')}</h3>
      <ul class="stack">
        {known.stages.map((stage, at) => (
          <StageItem
            key={stage.id}
            stage={stage}
            participantId={participantId}
            mayWrite={mayWrite}
            lies={lies[at]}
          />
        ))}
      </ul>
    </>
  );
}

function useStretches({ episodes, stages }: Episodes): Stretch[] {
  const nameOf = useStageName();
  return [
    ...episodes.map(({ programName, startedOn, endedOn }) => ({ name: programName, startedOn, endedOn })),
    ...stages.map((stage) => ({ name: nameOf(stage), startedOn: stage.since, endedOn: stage.until })),
  ];
}

/** All that goes on and went on, on one scale where there are several. */
export function SideBySide({ known, participantId }: { known: Episodes; participantId: string }) {
  const t = useWords('episodes');
  const { date } = useFormat();
  const stretches = useStretches(known);
  const { episodes, asking, abilities } = known;
  const lies = stretches.length > 1 ? laidOut(stretches, today()) : [];
  const first = stretches.map(({ startedOn }) => startedOn).sort()[0] ?? '';
  return (
    <>
      <Together stretches={stretches} />
      <ul class="stack">
        {episodes.map((episode, at) => (
          <EpisodeItem
            key={episode.id}
            episode={episode}
            asking={asking}
            participantId={participantId}
            mayClose={abilities.includes('episode.close')}
            lies={lies[at]}
          />
        ))}
      </ul>
      <Stages known={known} participantId={participantId} lies={lies.slice(episodes.length)} />
      {lies.length > 0 ? <p class="small muted">{t('section.overlap', { from: date(first) })}</p> : null}
    </>
  );
}
