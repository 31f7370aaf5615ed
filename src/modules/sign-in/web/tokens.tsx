import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { Button, Empty, Loaded, Page as PageFrame } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { MadeToken } from '../schema.ts';
import { NewTokenForm } from './new-token-form.tsx';
import { api, tokensKey } from './server.ts';
import { TokenList } from './token-list.tsx';
import { TokenSecret } from './token-secret.tsx';

type Doing = 'looking' | 'making' | MadeToken;

/** What scripts hold instead of a person's password. */
export function Page() {
  const t = useWords('account');
  const queries = useQueryClient();
  const [doing, setDoing] = useState<Doing>('looking');
  const query = useQuery({ queryKey: tokensKey, queryFn: () => api.get('/tokens') });
  const refresh = (): void => void queries.invalidateQueries({ queryKey: tokensKey });
  const make = (
    <Button kind="filled" onClick={() => setDoing('making')}>
      {t('tokens.make')}
    </Button>
  );
  const onMade = (token: MadeToken): void => {
    setDoing(token);
    refresh();
  };
  return (
    <PageFrame
      title={t('tokens.title')}
      lead={t('tokens.lead')}
      actions={doing === 'looking' && query.data?.items.length ? make : undefined}
    >
      <div class="stack">
        {doing === 'making' ? <NewTokenForm onMade={onMade} onCancel={() => setDoing('looking')} /> : null}
        {typeof doing === 'object' ? <TokenSecret token={doing} onDone={() => setDoing('looking')} /> : null}
        <Loaded query={query}>
          {({ items }) =>
            items.length > 0 ? (
              <TokenList tokens={items} onRevoked={refresh} />
            ) : (
              doing === 'looking' && (
                <Empty title={t('tokens.none')} action={make}>
                  {t('tokens.noneLead')}
                </Empty>
              )
            )
          }
        </Loaded>
      </div>
    </PageFrame>
  );
}
