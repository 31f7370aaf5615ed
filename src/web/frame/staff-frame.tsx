import type { ComponentChildren, FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import type { PlacedMenuEntry } from '../find-page.ts';
import { gatherMenu } from '../gather-menu.ts';
import { readKept } from '../kept.ts';
import { MenuHere } from '../menu-here.ts';
import { firstLook } from '../pages/begin/first-look-place.ts';
import { BackHere } from '../ui/back-here.ts';
import { loadWords, useWords } from '../words.ts';
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

/** A page that is gathered on another leads back there. */
function useBackHere(menu: readonly PlacedMenuEntry[]) {
  const t = useWords('shell');
  const [address] = useLocation();
  const over = gatherMenu(menu).find(({ inside }) => inside.some(({ path }) => path === address));
  return over && { to: over.path, label: t(over.word) };
}

/** Staff: words at the left of a desk, below on a phone. */
export function StaffFrame({ menu, children }: StaffFrameProps) {
  const back = useBackHere(menu);
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
        <MenuHere.Provider value={menu}>
          <BackHere.Provider value={back}>{children}</BackHere.Provider>
        </MenuHere.Provider>
      </Content>
      <PageFoot />
    </div>
  );
}
