import type { ParticipantSectionProps } from '../../../web/define-web.ts';
import { LinkButton } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';

/** The way to who opened this record. */
export function Section({ participantId }: ParticipantSectionProps) {
  const t = useWords('oversight');
  return (
    <div class="actions">
      <LinkButton kind="quiet" to={`/people/${participantId}/opened`}>
        {t('openedBy.title')}
      </LinkButton>
    </div>
  );
}
