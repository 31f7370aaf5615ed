import { useQuery } from '@tanstack/preact-query';
import { Card, LoadedPage, Page as PageFrame } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { ReachCard } from './reach-card.tsx';
import { api } from './server.ts';

/** What the front desk sees: a name, how to pass on a call, and whom to tell. */
export function Greeting({ id }: { id: string }) {
  const t = useWords('people');
  const { list } = useFormat();
  const query = useQuery({
    queryKey: ['greeting', id],
    queryFn: ({ signal }) => api.get('/participants/:id/greeting', { params: { id }, signal }),
  });
  return (
    <LoadedPage query={query}>
      {(person) => (
        <PageFrame
          width="read"
          title={person.name}
          {...(person.pronouns ? { lead: person.pronouns } : {})}
          back={{ to: '/people', label: t('menu.people') }}
        >
          <div class="stack">
            <ReachCard person={person} />
            <Card title={t('caseload.title')}>
              <p>
                {person.caseload.length > 0
                  ? list(person.caseload.map((one) => one.staffName))
                  : t('caseload.nobody')}
              </p>
            </Card>
          </div>
        </PageFrame>
      )}
    </LoadedPage>
  );
}
