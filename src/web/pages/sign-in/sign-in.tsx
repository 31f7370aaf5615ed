import { useState } from 'preact/hooks';
import { useSession } from '../../session.ts';
import { Card } from '../../ui/card.tsx';
import { Page as PageFrame } from '../../ui/page.tsx';
import { useWords } from '../../words.ts';
import { BePersona } from './be-persona.tsx';
import { CodeForm } from './code-form.tsx';
import { OtherWays } from './other-ways.tsx';
import { PasswordForm } from './password-form.tsx';
import { TotpForm } from './totp-form.tsx';

export type SignInStep = 'password' | 'totp' | 'code';

const titles: Readonly<Record<SignInStep, string>> = {
  password: 'title',
  totp: 'totp.title',
  code: 'code.title',
};

export function Page() {
  const t = useWords('sign-in');
  const { invented, personas = [] } = useSession();
  const [step, setStep] = useState<SignInStep>('password');
  const toPassword = (): void => setStep('password');
  return (
    <PageFrame
      width="read"
      title={t(titles[step])}
      lead={step === 'password' ? undefined : t(`${step}.lead`)}
    >
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
