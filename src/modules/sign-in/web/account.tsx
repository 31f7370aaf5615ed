import { useQuery } from '@tanstack/preact-query';
import { Loaded, Page as PageFrame } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { DevicesSection } from './devices-section.tsx';
import { PasskeysSection } from './passkeys-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { accountKey, api } from './server.ts';
import { ThisDevice } from './this-device.tsx';
import { TwoStepSection } from './two-step-section.tsx';

/** How one signs in, and where one is signed in. */
export function Page() {
  const t = useWords('account');
  const query = useQuery({ queryKey: accountKey, queryFn: () => api.get('/account'), meta: { kept: false } });
  return (
    <PageFrame width="read" title={t('title')} lead={t('lead')}>
      <Loaded query={query}>
        {(account) => (
          <div class="stack">
            <PasswordSection account={account} />
            <PasskeysSection account={account} />
            <TwoStepSection account={account} />
            <ThisDevice />
            <DevicesSection />
          </div>
        )}
      </Loaded>
    </PageFrame>
  );
}
