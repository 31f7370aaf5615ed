import { useState } from 'preact/hooks';
import { Problem } from '../../problem.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { failureSentences } from '../../ui/failure-words.ts';
import { Notice } from '../../ui/notice.tsx';
import { Page as PageFrame } from '../../ui/page.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useWords } from '../../words.ts';
import { inventProgram } from './invent-program.ts';

type Exploring = { state: 'idle' | 'working' | 'elsewhere' } | { state: 'failed'; error: unknown };

/** Starts an invented program on its own data folder, for whoever asks an installation that cannot make one. */
const command = 'npm start -- --demo --data ./data-demo';

function useExplore(): { exploring: Exploring; explore: () => void } {
  const [exploring, setExploring] = useState<Exploring>({ state: 'idle' });
  const explore = (): void => {
    setExploring({ state: 'working' });
    inventProgram().catch((error: unknown) => {
      const cannot = error instanceof Problem && error.status < 500;
      setExploring(cannot ? { state: 'elsewhere' } : { state: 'failed', error });
    });
  };
  return { exploring, explore };
}

function ExploreDoor() {
  const t = useWords('begin');
  const shell = useWords('shell');
  const { exploring, explore } = useExplore();
  return (
    <Card title={t('welcome.explore.title')}>
      <div class="stack">
        <p class="muted">{t('welcome.explore.lead')}</p>
        {exploring.state === 'failed' ? (
          <Notice tone="person" live title={failureSentences(exploring.error, shell).message} />
        ) : null}
        {exploring.state === 'elsewhere' ? (
          <Notice tone="person" live title={t('welcome.explore.failed')}>
            <code>{command}</code>
          </Notice>
        ) : null}
        {exploring.state === 'working' ? (
          <Progress label={t('welcome.explore.working')} mayLeave />
        ) : (
          <div class="actions">
            <Button kind="filled" onClick={explore}>
              {t('welcome.explore.go')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}

function SetUpDoor() {
  const t = useWords('begin');
  return (
    <Card title={t('welcome.setUp.title')}>
      <div class="stack">
        <p class="muted">{t('welcome.setUp.lead')}</p>
        <div class="actions">
          <LinkButton to="/set-up">{t('welcome.setUp.go')}</LinkButton>
        </div>
      </div>
    </Card>
  );
}

/** The mark, wide: one thread that leads to both doors. */
function WelcomeThread() {
  return (
    <svg class="welcome-thread" viewBox="0 0 640 60" fill="none" aria-hidden="true" focusable="false">
      <path class="mark-thread" d="M156 64C156 32 230 12 320 12s164 20 164 52" />
      <circle class="mark-ring" cx="320" cy="12" r="8" />
    </svg>
  );
}

export function Page() {
  const t = useWords('begin');
  return (
    <PageFrame title={t('welcome.heading')} lead={t('welcome.lead')}>
      <WelcomeThread />
      <div class="doors">
        <ExploreDoor />
        <SetUpDoor />
      </div>
    </PageFrame>
  );
}
