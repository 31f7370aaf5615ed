import type { ComponentChildren } from 'preact';
import { useReached } from '../reached.ts';
import { isOwnDevice, useSession } from '../session.ts';
import { HelpFooter } from '../ui/help-footer.tsx';
import { QuickHide } from '../ui/quick-hide.tsx';
import { useWords } from '../words.ts';
import { Brand } from './brand.tsx';
import { Content, SkipLink } from './content.tsx';
import { InventedBanner } from './invented-banner.tsx';
import { PageFoot } from './page-foot.tsx';

/** Without a connection a participant sees what this phone has kept, and is told so. */
function KeptNote() {
  const t = useWords('shell');
  const reached = useReached();
  const { person } = useSession();
  if (reached || !isOwnDevice(person)) return null;
  return (
    <p class="kept-note" role="status">
      {t('kept')}
    </p>
  );
}

/** Participants and whoever is not signed in: one column, Hide above, help below. */
export function PlainFrame({ children, markOnly }: { children: ComponentChildren; markOnly: boolean }) {
  return (
    <div class="frame frame-plain">
      <SkipLink />
      <InventedBanner />
      <header class="top-bar">
        <Brand name="Throughline" markOnly={markOnly} />
        <QuickHide />
      </header>
      <KeptNote />
      <Content>{children}</Content>
      <PageFoot />
      <HelpFooter />
    </div>
  );
}
