import { useContext, useState } from 'preact/hooks';
import { SessionEnded, useSession } from '../../session.ts';
import { Card } from '../../ui/card.tsx';
import { Page as PageFrame } from '../../ui/page.tsx';
import { useWords } from '../../words.ts';
import { BePersona } from './be-persona.tsx';
import { CodeForm } from './code-form.tsx';
import { OtherWays } from './other-ways.tsx';
import { PasswordForm } from './password-form.tsx';
import { TotpForm } from './totp-form.tsx';

export type SignInStep = 'password' | 'totp' | 'code';

/** Title and lead of each step; a session that ended says that nothing is lost. */
function useHeading(step: SignInStep): { title: string; lead?: string } {
  const t = useWords('sign-in');
  const ended = useContext(SessionEnded);
  if (step !== 'password') return { title: t(`${step}.title`), lead: t(`${step}.lead`) };
  return ended ? { title: t('again'), lead: t('againLead') } : { title: t('title') };
}

export function Page() {
  const { invented, personas = [] } = useSession();
  const [step, setStep] = useState<SignInStep>('password');
  const heading = useHeading(step);
  const toPassword = (): void => setStep('password');
  return (
    <PageFrame width="read" {...heading}>
      {invented && step === 'password' && personas.length > 0 ? <BePersona personas={personas} /> : null}
      <Card>
        {step === 'password' ? (
          <div class="sign-in">
            <PasswordForm onTotp={() => setStep('totp')} />
            <OtherWays onCode={() => setStep('code')} />
          </div>
        ) : null}
        {step === 'totp' ? <TotpForm onBack={toPassword} /> : null}
        {step === 'code' ? <CodeForm onBack={toPassword} /> : null}
      </Card>
    </PageFrame>
  );
}
