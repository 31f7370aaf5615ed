import { Link } from 'wouter-preact';
import type { ParticipantSectionProps } from '../../../web/define-web.ts';
import { Card, LinkButton, Loaded } from '../../../web/ui/index.ts';
import { useFormat, useLanguage, useWords } from '../../../web/words.ts';
import { say } from '../domain/form.ts';
import type { Forms } from '../schema.ts';
import { useForms } from './server.ts';

const mostShown = 3;

function Latest({ given, base }: { given: Forms['given']; base: string }) {
  const t = useWords('forms');
  const format = useFormat();
  const language = useLanguage();
  if (given.length === 0) return <p class="muted">{t('section.none')}</p>;
  return (
    <ul class="stack-small">
      {given.slice(0, mostShown).map(({ id, happenedAt, facts }) => (
        <li key={id}>
          <Link href={`${base}/given/${id}`}>{say(facts.title, language)}</Link>{' '}
          <span class="small muted">
            {format.date(happenedAt)}
            {facts.voice === 'participant' ? null : ` · ${t(`view.${facts.voice}`)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The latest forms on somebody's page, and the way to all. */
export function Section({ participantId }: ParticipantSectionProps) {
  const t = useWords('forms');
  const query = useForms(participantId);
  const base = `/people/${participantId}/forms`;
  return (
    <Card title={t('menu.forms')}>
      <div class="stack">
        <Loaded query={query}>{({ given }) => <Latest given={given} base={base} />}</Loaded>
        <div class="actions">
          <LinkButton to={base}>{t('section.all')}</LinkButton>
        </div>
      </div>
    </Card>
  );
}
