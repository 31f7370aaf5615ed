import './programs.css';
import type { ParticipantSectionProps } from '../../../web/define-web.ts';
import { Card, Empty, LinkButton, Loaded } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { Episodes } from '../schema.ts';
import { useEpisodes } from './api.ts';
import { SideBySide } from './side-by-side.tsx';

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

function Actions({ participantId, abilities }: { participantId: string; abilities: Episodes['abilities'] }) {
  const t = useWords('episodes');
  const to = (path: string): string => `/people/${participantId}/${path}`;
  return (
    <div class="actions">
      {abilities.includes('episode.enrol') ? (
        <LinkButton to={to('programs/join')}>{t('section.join')}</LinkButton>
      ) : null}
      {abilities.includes('stage.write') ? (
        <LinkButton kind="quiet" to={to('stages/new')}>
          {t('section.stage')}
        </LinkButton>
      ) : null}
      {abilities.includes('service.write') ? (
        <LinkButton kind="quiet" to={to('services/new')}>
          {t('section.service')}
        </LinkButton>
      ) : null}
    </div>
  );
}

/** The programs someone is in, side by side: there is no single stage to be at. */
export function Section({ participantId }: ParticipantSectionProps) {
  const t = useWords('episodes');
  const query = useEpisodes(participantId);
  return (
    <Card title={t('section.title')}>
      <Loaded query={query}>
        {(known) => (
          <div class="stack">
            {known.episodes.length === 0 ? (
              <Empty title={t('section.none')}>{t('section.noneLead')}</Empty>
            ) : null}
            <SideBySide known={known} participantId={participantId} />
            <Gaps gaps={known.gaps} />
            <Actions participantId={participantId} abilities={known.abilities} />
          </div>
        )}
      </Loaded>
    </Card>
  );
}
