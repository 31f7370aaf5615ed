import { useQuery } from '@tanstack/preact-query';
import { Dialog, Loaded } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { neighbours } from './server.ts';

interface Props {
  person: { id: string; chosenName: string };
  onClose: () => void;
}

/** A code to hand over, shown once: with it the participant signs in without an e-mail address. */
export function SignInCode({ person, onClose }: Props) {
  const t = useWords('people');
  const { dateTime } = useFormat();
  const query = useQuery({
    queryKey: ['sign-in-code', person.id],
    queryFn: () => neighbours.post('/participants/:id/sign-in-code', { params: { id: person.id } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return (
    <Dialog open onClose={onClose} title={t('code.title', { name: person.chosenName })}>
      <Loaded query={query}>
        {({ code, expiresAt }) => (
          <div class="stack">
            <p class="big-code">{code}</p>
            <p>{t('code.lead', { until: dateTime(expiresAt) })}</p>
          </div>
        )}
      </Loaded>
    </Dialog>
  );
}
