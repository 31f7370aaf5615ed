import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Page as PageFrame } from '../../ui/page.tsx';
import { useWords } from '../../words.ts';
import { ExploreDoor } from './explore-door.tsx';

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
