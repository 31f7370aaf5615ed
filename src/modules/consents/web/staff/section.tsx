import type { ParticipantSectionProps } from '../../../../web/define-web.ts';
import { Card, LinkButton, Loaded } from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';
import { useSharing } from '../server.ts';
import { toldAs } from '../standing.ts';
import { ConsentLine } from './consent-line.tsx';

/** On a participant's page: who outside can see something now, in a line each. */
export function Section({ participantId }: ParticipantSectionProps) {
  const t = useWords('consents');
  const query = useSharing(participantId);
  return (
    <Loaded query={query}>
      {({ consents }) => {
        const now = consents.filter((one) => toldAs(one) !== 'over');
        return (
          <Card title={t('section.title')}>
            <div class="stack">
              {now.length === 0 ? <p class="muted">{t('section.none')}</p> : null}
              {now.map((consent) => (
                <ConsentLine key={consent.id} consent={consent} />
              ))}
              <div class="actions">
                <LinkButton to={`/people/${participantId}/sharing`}>{t('section.open')}</LinkButton>
              </div>
            </div>
          </Card>
        );
      }}
    </Loaded>
  );
}
