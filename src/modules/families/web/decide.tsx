import './families.css';
import { useQuery } from '@tanstack/preact-query';
import { newId } from '../../../lib/ids.ts';
import type { PageProps } from '../../../web/define-web.ts';
import { useSession } from '../../../web/session.ts';
import { Button, Card, LoadedPage, Notice, Page as PageFrame } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { GuardianPlan } from './server.ts';
import { neighbours, useActing, useOwn } from './server.ts';

type Line = GuardianPlan['lines'][number];

function Suggestion({ line, participantId }: { line: Line; participantId: string }) {
  const t = useWords('families');
  const { busy, act } = useActing();
  const params = { id: participantId, factId: line.id };
  const answer = (deed: 'take-up-as-guardian' | 'decline-as-guardian') =>
    act(() =>
      neighbours.post(`/participants/:id/plan/suggestions/:factId/${deed}`, {
        params,
        body: { id: newId() },
      }),
    );
  const word = (key: string) => ({ label: `${t(key)}: ${line.what}`, children: t(key) });
  return (
    <li class="stack">
      <p class="small muted">{t(`part.${line.data.part}`)}</p>
      <p class="said">{line.what}</p>
      <p class="small">
        {line.familyName === undefined ? t('decide.teamIdea') : t('decide.idea', { name: line.familyName })}
      </p>
      {line.why ? <p>{line.why}</p> : null}
      {line.declined ? <p class="small">{t('decide.declined')}</p> : null}
      <div class="actions">
        <Button
          kind="filled"
          busy={busy}
          onClick={() => answer('take-up-as-guardian')}
          {...word('decide.yes')}
        />
        {line.declined ? null : (
          <Button busy={busy} onClick={() => answer('decline-as-guardian')} {...word('decide.no')} />
        )}
      </div>
    </li>
  );
}

interface StandingProps extends Pick<GuardianPlan, 'lines' | 'names'> {
  /** Whose plan it is. */
  whose: string;
}

function Standing({ lines, names, whose }: StandingProps) {
  const t = useWords('families');
  const { person } = useSession();
  const nameOf = (id: string | undefined): string =>
    id === person?.id ? t('decide.you') : (names[id ?? ''] ?? t('decide.somebody'));
  if (lines.length === 0) return <p class="muted">{t('decide.empty')}</p>;
  return (
    <ul class="stack">
      {lines.map(({ rootId, what, data, byGuardian, authorId }) => (
        <li key={rootId}>
          <p class="small muted">{t(`part.${data.part}`)}</p>
          <p class="said">{what}</p>
          <p class="small">
            {byGuardian ? t('decide.by', { name: nameOf(authorId) }) : t('decide.own', { name: whose })}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What a guardian on record sees: the lines of the plan, and what waits for an answer. Nothing else of the record. */
export function Page({ params: { id } }: PageProps<'/family/decide/:id'>) {
  const t = useWords('families');
  const whose =
    useOwn().data?.guardianOf.find(({ participantId }) => participantId === id)?.participantName ?? '';
  const query = useQuery({
    queryKey: ['family', 'decide', id],
    queryFn: () => neighbours.get('/participants/:id/plan/as-guardian', { params: { id } }),
  });
  return (
    <LoadedPage query={query}>
      {({ lines, suggestions, names }) => (
        <PageFrame
          width="read"
          back={{ to: '/family', label: t('tab.home') }}
          title={whose === '' ? t('decide.title') : t('decide.titleOf', { name: whose })}
          lead={t('decide.lead')}
        >
          <div class="stack">
            <Card title={t('decide.waiting')} tone="next">
              {suggestions.length === 0 ? <p class="muted">{t('decide.none')}</p> : null}
              <ul class="stack">
                {suggestions.map((line) => (
                  <Suggestion key={line.rootId} line={line} participantId={id} />
                ))}
              </ul>
            </Card>
            <Card title={t('decide.plan')}>
              <Standing lines={lines} names={names} whose={whose} />
            </Card>
            <Notice>{t('decide.theirs')}</Notice>
          </div>
        </PageFrame>
      )}
    </LoadedPage>
  );
}
