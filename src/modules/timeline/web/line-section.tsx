import './line.css';
import { useQuery } from '@tanstack/preact-query';
import type { ParticipantSectionProps } from '../../../web/define-web.ts';
import { Card, Chip, LineEntry, LinkButton, Loaded } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { LineEntry as Entry } from '../schema.ts';
import { api } from './neighbours.ts';
import { besidesOpenSteps } from './open-steps.ts';

const latest = 5;
/** Enough that five are left when open steps, which stand above, are taken out. */
const asked = 15;

function Short({ entry }: { entry: Entry }) {
  const t = useWords('timeline');
  const format = useFormat();
  return (
    <li class="line-short">
      <time class="small muted" dateTime={entry.happenedAt}>
        {format.shortDate(entry.happenedAt)}
      </time>
      <div class="line-row-body">
        {entry.struckAt ? (
          <p class="muted">{t('struck')}</p>
        ) : (
          <LineEntry
            fact={entry}
            participantId={entry.participantId}
            instead={<h2>{t('generic.other', { kind: entry.kind.replaceAll('-', ' ') })}</h2>}
          />
        )}
        {entry.audience === 'just-us' ? (
          <p>
            <Chip tone="plain">{t('justUs')}</Chip>
          </p>
        ) : null}
      </div>
    </li>
  );
}

/** Whoever sees what is beside a person has their open steps at the head of the page. */
const shownHere = (entries: readonly Entry[], abilities: readonly string[]): Entry[] =>
  abilities.includes('beside.read') ? besidesOpenSteps(entries, latest) : entries.slice(0, latest);

/** The latest entries of the line on a participant's page, and the way to the whole. */
export function Section({ participantId, abilities }: ParticipantSectionProps) {
  const t = useWords('timeline');
  const query = useQuery({
    queryKey: ['line', participantId, 'latest'],
    queryFn: () =>
      api.get('/participants/:id/line', { params: { id: participantId }, query: { limit: asked } }),
  });
  return (
    <Card title={t('section.title')}>
      <Loaded query={query}>
        {({ entries }) => (
          <ul class="line-shorts">
            {entries.length === 0 ? <li class="muted">{t('empty')}</li> : null}
            {shownHere(entries, abilities).map((entry) => (
              <Short key={entry.id} entry={entry} />
            ))}
          </ul>
        )}
      </Loaded>
      <div class="actions">
        <LinkButton to={`/people/${participantId}/line`}>{t('section.whole')}</LinkButton>
      </div>
    </Card>
  );
}
