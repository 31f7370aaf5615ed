import { useEffect, useRef } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import type { PlacedMenuEntry } from '../find-page.ts';
import { currentEntry } from '../find-page.ts';
import type { NavEntry } from '../gather-menu.ts';
import { gatherMenu, standsFor } from '../gather-menu.ts';
import { classNames } from '../ui/class-names.ts';
import { useWords } from '../words.ts';
import { Brand } from './brand.tsx';
import { PageFoot } from './page-foot.tsx';
import { splitMenu } from './split-menu.ts';

interface ItemProps {
  entry: NavEntry;
  /** Path of the entry the page lies under. */
  current: string;
  beyond?: boolean;
}

function NavItem({ entry, current, beyond = false }: ItemProps) {
  const t = useWords(entry.module);
  return (
    <li class={classNames(beyond && 'nav-beyond') || undefined}>
      <Link href={entry.path} aria-current={standsFor(entry, current) ? 'page' : undefined}>
        {t(entry.word)}
      </Link>
    </li>
  );
}

function NavMore({ entries, current }: { entries: readonly NavEntry[]; current: string }) {
  const t = useWords('shell');
  const [location] = useLocation();
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (ref.current && location) ref.current.open = false;
  }, [location]);
  return (
    <details class="nav-more" ref={ref}>
      <summary>{t('nav.more')}</summary>
      <ul class="nav-more-list">
        {entries.map((entry) => (
          <NavItem key={entry.path} entry={entry} current={current} />
        ))}
      </ul>
    </details>
  );
}

/** At the left of a desk, within reach of the thumb on a phone. */
export function Nav({ menu }: { menu: readonly PlacedMenuEntry[] }) {
  const t = useWords('shell');
  const [location] = useLocation();
  const current = currentEntry(menu, location)?.path ?? location;
  const { near, beyond } = splitMenu(gatherMenu(menu));
  return (
    <nav class="nav" aria-label={t('nav.label')}>
      <Brand name="Throughline" />
      <ul class="nav-list">
        {near.map((entry) => (
          <NavItem key={entry.path} entry={entry} current={current} />
        ))}
        {beyond.map((entry) => (
          <NavItem key={entry.path} entry={entry} current={current} beyond />
        ))}
      </ul>
      {beyond.length === 0 ? null : <NavMore entries={beyond} current={current} />}
      <PageFoot />
    </nav>
  );
}
