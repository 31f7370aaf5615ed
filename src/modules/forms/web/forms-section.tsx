import { Link } from 'wouter-preact';
import type { ParticipantSectionProps } from '../../../web/define-web.ts';
import { Card, LinkButton } from '../../../web/ui/index.ts';
import { useFormat, useLanguage, useWords } from '../../../web/words.ts';
import { say } from '../domain/form.ts';
import { useForms } from './server.ts';

const mostShown = 3;

/** The latest forms on somebody's page, and the way to all. */
export function Section({ participantId }: ParticipantSectionProps) {
  const t = useWords('forms');
  const format = useFormat();
  const language = useLanguage();
  const { data } = useForms(participantId);
  const base = `/people/${participantId}/forms`;
  const latest = data?.given.slice(0, mostShown) ?? [];
  return (
    <Card title={t('menu.forms')}>
      <div class="stack">
        {latest.length === 0 ? (
          <p class="muted">{t('section.none')}</p>
        ) : (
          <ul class="stack-small">
            {latest.map(({ id, happenedAt, facts }) => (
              <li key={id}>
                <Link href={`${base}/given/${id}`}>{say(facts.title, language)}</Link>{' '}
                <span class="small muted">{format.date(happenedAt)}</span>
              </li>
            ))}
          </ul>
        )}
        <div class="actions">
          <LinkButton to={base}>{t('section.all')}</LinkButton>
        </div>
      </div>
    </Card>
  );
}
