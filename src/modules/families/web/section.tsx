import { useQuery } from '@tanstack/preact-query';
import type { ParticipantSectionProps } from '../../../web/define-web.ts';
import { Card, LinkButton, Loaded, Said } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { GuardianFacts } from './guardian-list.tsx';
import { api, useGuardians } from './server.ts';

/** Plans of families who let this team read them; nothing stands here for those who do not. */
function FamilyPlans({ participantId }: { participantId: string }) {
  const t = useWords('families');
  const query = useQuery({
    queryKey: ['family', 'plans', participantId],
    queryFn: () => api.get('/participants/:id/family-plans', { params: { id: participantId } }),
  });
  return (
    <>
      {(query.data?.plans ?? []).map(({ linkId, called, lines }) => (
        <Card key={linkId} title={t('section.plan', { name: called })}>
          <div class="stack">
            <p class="small muted">{t('section.planSays', { name: called })}</p>
            {lines.map(({ rootId, what, part }) => (
              <Said key={rootId} by={t(`own.part.${part}`)}>
                {what}
              </Said>
            ))}
          </div>
        </Card>
      ))}
    </>
  );
}

/** On a participant's page: who decides by law, and families' plans that the team may read. */
export function Section({ participantId, abilities }: ParticipantSectionProps) {
  const t = useWords('families');
  const query = useGuardians(participantId);
  const mayKeep = abilities.includes('guardian.keep');
  return (
    <>
      <Loaded query={query}>
        {({ guardians }) => {
          const now = guardians.filter(({ standing }) => standing !== 'over');
          if (now.length === 0 && !mayKeep) return null;
          return (
            <Card title={t('section.title')}>
              <div class="stack">
                {now.length === 0 ? <p class="muted">{t('section.none')}</p> : null}
                {now.map((one) => (
                  <GuardianFacts key={one.id} one={one} />
                ))}
                {mayKeep ? (
                  <div class="actions">
                    <LinkButton to={`/people/${participantId}/guardians`}>{t('section.open')}</LinkButton>
                  </div>
                ) : null}
              </div>
            </Card>
          );
        }}
      </Loaded>
      {abilities.includes('family-plan.read') ? <FamilyPlans participantId={participantId} /> : null}
    </>
  );
}
