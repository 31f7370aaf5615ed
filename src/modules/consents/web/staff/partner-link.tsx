import { useQuery } from '@tanstack/preact-query';
import { Button, Card, Loaded } from '../../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../../web/words.ts';
import type { Partner } from '../server.ts';
import { api } from '../server.ts';

const linkOf = (code: string): string => `${window.location.origin}/welcome?code=${encodeURIComponent(code)}`;

/** A link with which a partner chooses a password. It is shown once: only its print is kept. */
export function PartnerLink({ partner }: { partner: Pick<Partner, 'id' | 'name'> }) {
  const t = useWords('consents');
  const { dateTime } = useFormat();
  const query = useQuery({
    queryKey: ['partner-link', partner.id],
    queryFn: () => api.post('/partners/:id/invitation', { params: { id: partner.id } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return (
    <Card title={t('partners.linkTitle', { name: partner.name })} tone="next">
      <Loaded query={query}>
        {({ code, expiresAt }) => (
          <div class="stack">
            <p class="one-link">{linkOf(code)}</p>
            <p>{t('partners.linkSays', { until: dateTime(expiresAt) })}</p>
            <div class="actions">
              <Button kind="filled" onClick={() => void navigator.clipboard.writeText(linkOf(code))}>
                {t('partners.copy')}
              </Button>
            </div>
          </div>
        )}
      </Loaded>
    </Card>
  );
}
