import type { ComponentChildren, FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PlacedMenuEntry } from '../find-page.ts';
import { readKept } from '../kept.ts';
import { firstLook } from '../pages/begin/first-look-place.ts';
import { loadWords } from '../words.ts';
import { Brand } from './brand.tsx';
import { Content, SkipLink } from './content.tsx';
import { InventedBanner } from './invented-banner.tsx';
import { Nav } from './nav.tsx';
import { PageFoot } from './page-foot.tsx';

export interface StaffFrameProps {
  menu: readonly PlacedMenuEntry[];
  children: ComponentChildren;
}

/** Whoever has just set up is told of the menu; nobody else fetches a word of it. */
function AfterSetUp() {
  const [note, setNote] = useState<{ FirstLook: FunctionComponent }>();
  useEffect(() => {
    if (readKept(firstLook) !== 'yes') return;
    Promise.all([import('../pages/begin/first-look.tsx'), loadWords('begin')])
      .then(([room]) => setNote(room))
      .catch(() => undefined);
  }, []);
  return note ? <note.FirstLook /> : null;
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
      <Content>
        <AfterSetUp />
        {children}
      </Content>
      <PageFoot />
    </div>
  );
}
