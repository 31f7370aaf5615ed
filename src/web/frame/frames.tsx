import type { ComponentChildren } from 'preact';
import type { PlacedMenuEntry } from '../find-page.ts';
import { HelpFooter } from '../ui/help-footer.tsx';
import { QuickHide } from '../ui/quick-hide.tsx';
import { useWords } from '../words.ts';
import { Brand } from './brand.tsx';
import { InventedBanner } from './invented-banner.tsx';
import { Nav } from './nav.tsx';
import { PageFoot } from './page-foot.tsx';

function SkipLink() {
  const t = useWords('shell');
  return (
    <a class="button button-filled skip-link" href="#content">
      {t('skip')}
    </a>
  );
}

function Content({ children }: { children: ComponentChildren }) {
  return (
    <main id="content" tabIndex={-1}>
      {children}
    </main>
  );
}

/** Staff: words at the left of a desk, below on a phone. */
export function StaffFrame({
  menu,
  children,
}: {
  menu: readonly PlacedMenuEntry[];
  children: ComponentChildren;
}) {
  return (
    <div class="frame frame-staff">
      <SkipLink />
      <InventedBanner />
      <header class="top-bar">
        <Brand name="Throughline" />
      </header>
      <Nav menu={menu} />
      <Content>{children}</Content>
      <PageFoot />
    </div>
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
      <Content>{children}</Content>
      <PageFoot />
      <HelpFooter />
    </div>
  );
}
