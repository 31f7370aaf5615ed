import { LinkButton } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { Episodes, EpisodeView } from '../schema.ts';
import { FollowUp } from './follow-up.tsx';
import type { Lies } from './overlap-bar.tsx';
import { OverlapBar } from './overlap-bar.tsx';
import { useSpan } from './use-span.ts';

interface EpisodeProps {
  episode: EpisodeView;
  asking: Episodes['asking'];
  participantId: string;
  mayClose: boolean;
  lies: Lies | undefined;
}

/** One program somebody is or was in. */
export function EpisodeItem({ episode, asking, participantId, mayClose, lies }: EpisodeProps) {
  const t = useWords('episodes');
  const { date } = useFormat();
  const span = useSpan()(episode.startedOn, episode.endedOn);
  return (
    <li>
      <p>
        <strong>{episode.programName}</strong> <span class="muted">{span}</span>
      </p>
      {lies ? <OverlapBar {...lies} /> : null}
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
