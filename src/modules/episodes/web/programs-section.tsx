import type { ParticipantSectionProps } from '../../../web/define-web.ts';
import { Card, Empty, LinkButton, Loaded } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { runTogether } from '../domain.ts';
import type { Episodes, EpisodeView } from '../schema.ts';
import { useEpisodes } from './api.ts';
import { FollowUp } from './follow-up.tsx';

interface EpisodeProps {
  episode: EpisodeView;
  asking: Episodes['asking'];
  participantId: string;
  mayClose: boolean;
}

function Episode({ episode, asking, participantId, mayClose }: EpisodeProps) {
  const t = useWords('episodes');
  const { date } = useFormat();
  const span = episode.endedOn
    ? t('section.from', { from: date(episode.startedOn), until: date(episode.endedOn) })
    : t('section.since', { from: date(episode.startedOn) });
  return (
    <li>
      <p>
        <strong>{episode.programName}</strong> <span class="muted">{span}</span>
      </p>
      {episode.programClosedOn && !episode.endedOn ? (
        <p class="small">{t('section.programClosed', { day: date(episode.programClosedOn) })}</p>
      ) : null}
      <FollowUp episode={episode} asking={asking} />
      {mayClose && !episode.endedOn ? (
        <LinkButton
          kind="quiet"
          to={`/people/${participantId}/programs/${episode.id}/close`}
          label={t('section.closeLabel', { program: episode.programName })}
        >
          {t('section.close')}
        </LinkButton>
      ) : null}
    </li>
  );
}

function Gaps({ gaps }: { gaps: Episodes['gaps'] }) {
  const t = useWords('episodes');
  const { date } = useFormat();
  if (gaps.length === 0) return null;
  return (
    <ul class="stack small muted">
      {gaps.map((gap) => (
        <li key={gap.from}>
          {t('section.gap', { count: gap.days, from: date(gap.from), until: date(gap.until) })}
        </li>
      ))}
    </ul>
  );
}

/** In several at once: since when all of them run together. */
function Together({ episodes }: { episodes: readonly EpisodeView[] }) {
  const t = useWords('episodes');
  const { date, list } = useFormat();
  const together = runTogether(episodes);
  if (!together) return null;
  const programs = list(together.programs);
  return <p>{t('section.together', { programs, day: date(together.since) })}</p>;
}

/** The programs someone is in, side by side: there is no single stage to be at. */
export function Section({ participantId }: ParticipantSectionProps) {
  const t = useWords('episodes');
  const query = useEpisodes(participantId);
  return (
    <Card title={t('section.title')}>
      <Loaded query={query}>
        {({ episodes, asking, gaps, abilities }) => (
          <div class="stack">
            {episodes.length === 0 ? <Empty title={t('section.none')}>{t('section.noneLead')}</Empty> : null}
            <Together episodes={episodes} />
            <ul class="stack">
              {episodes.map((episode) => (
                <Episode
                  key={episode.id}
                  episode={episode}
                  asking={asking}
                  participantId={participantId}
                  mayClose={abilities.includes('episode.close')}
                />
              ))}
            </ul>
            <Gaps gaps={gaps} />
            <div class="actions">
              {abilities.includes('episode.enrol') ? (
                <LinkButton to={`/people/${participantId}/programs/join`}>{t('section.join')}</LinkButton>
              ) : null}
              {abilities.includes('service.write') ? (
                <LinkButton kind="quiet" to={`/people/${participantId}/services/new`}>
                  {t('section.service')}
                </LinkButton>
              ) : null}
            </div>
          </div>
        )}
      </Loaded>
    </Card>
  );
}
