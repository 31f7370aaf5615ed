import { useQuery } from '@tanstack/preact-query';
import { Loaded, Page as PageFrame } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { HoursForm } from './hours-form.tsx';
import { api, hoursKey } from './server.ts';
import { TurnsCard } from './turns-card.tsx';

/** When what participants write is read, and by whom outside the hours: said to them before they send anything. */
export function Page() {
  const t = useWords('check-ins');
  const query = useQuery({
    queryKey: hoursKey,
    queryFn: () => api.get('/reading-hours'),
    refetchOnWindowFocus: false,
  });
  return (
    <PageFrame width="read" title={t('hours.title')} lead={t('hours.lead')}>
      <Loaded query={query}>{(view) => <HoursForm key={view.version} view={view} />}</Loaded>
      <TurnsCard />
    </PageFrame>
  );
}
