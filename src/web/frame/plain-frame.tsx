import type { ComponentChildren } from 'preact';
import { HelpFooter } from '../ui/help-footer.tsx';
import { QuickHide } from '../ui/quick-hide.tsx';
import { Brand } from './brand.tsx';
import { Content, SkipLink } from './content.tsx';
import { InventedBanner } from './invented-banner.tsx';
import { PageFoot } from './page-foot.tsx';

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
      <Content>{children}</Content>
      <PageFoot />
      <HelpFooter />
    </div>
  );
}
