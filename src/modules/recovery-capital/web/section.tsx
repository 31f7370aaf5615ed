import './strengths.css';
import type { ParticipantSectionProps } from '../../../web/define-web.ts';
import { Card, Chips, LinkButton, Loaded } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { groupBy } from '../domain/domains.ts';
import type { Profile } from '../schema.ts';
import { useProfile } from './server.ts';

function ByDomain({ profile }: { profile: Profile }) {
  const t = useWords('recovery-capital');
  const { places } = groupBy('domains', profile.strengths);
  const filled = places.filter(({ all }) => all.length > 0);
  if (filled.length === 0) return <p class="muted">{t('section.none')}</p>;
  return (
    <div class="capital-places">
      {filled.map(({ place, all }) => (
        <div key={place} class="capital-place">
          <h3>{t(`domain.${place}`)}</h3>
          <Chips items={[...new Set(all.map(({ what }) => what))]} />
        </div>
      ))}
    </div>
  );
}

/** On somebody's page: where their strengths lie, and the way to look at it together. */
export function Section({ participantId }: ParticipantSectionProps) {
  const t = useWords('recovery-capital');
  const query = useProfile(participantId);
  return (
    <Card title={t('section.title')}>
      <Loaded query={query}>{(profile) => <ByDomain profile={profile} />}</Loaded>
      <div class="actions">
        <LinkButton to={`/people/${participantId}/strengths`}>{t('section.open')}</LinkButton>
      </div>
    </Card>
  );
}
