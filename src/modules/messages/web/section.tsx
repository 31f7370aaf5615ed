import type { ParticipantSectionProps } from '../../../web/define-web.ts';
import { Card, LinkButton, Loaded } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { useThread } from './use-thread.ts';

const mostLetters = 120;

const short = (text: string): string =>
  text.length <= mostLetters ? text : `${text.slice(0, mostLetters).trimEnd()}…`;

/** The last message on somebody's page, and the way to the thread. */
export function Section({ participantId }: ParticipantSectionProps) {
  const t = useWords('messages');
  const { query, messages } = useThread(participantId);
  const said = messages.at(-1)?.words.said;
  return (
    <Card title={t('menu.messages')}>
      <div class="stack">
        <Loaded query={query}>
          {() => <p class="muted">{said ? t('staff.section', { said: short(said) }) : t('staff.empty')}</p>}
        </Loaded>
        <div class="actions">
          <LinkButton to={`/people/${participantId}/messages`}>{t('staff.open')}</LinkButton>
        </div>
      </div>
    </Card>
  );
}
