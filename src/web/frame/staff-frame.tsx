import type { ComponentChildren } from 'preact';
import type { PlacedMenuEntry } from '../find-page.ts';
import { Brand } from './brand.tsx';
import { Content, SkipLink } from './content.tsx';
import { InventedBanner } from './invented-banner.tsx';
import { Nav } from './nav.tsx';
import { PageFoot } from './page-foot.tsx';

export interface StaffFrameProps {
  menu: readonly PlacedMenuEntry[];
  children: ComponentChildren;
}

/** Staff: words at the left of a desk, below on a phone. */
export function StaffFrame({ menu, children }: StaffFrameProps) {
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
