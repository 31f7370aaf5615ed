import { Link, useLocation } from 'wouter-preact';
import type { PlacedMenuEntry } from '../find-page.ts';
import { currentEntry } from '../find-page.ts';
import { useWords } from '../words.ts';

function OwnLink({ entry, current }: { entry: PlacedMenuEntry; current: boolean }) {
  const t = useWords(entry.module);
  return (
    <li>
      <Link href={entry.path} aria-current={current ? 'page' : undefined}>
        {t(entry.word)}
      </Link>
    </li>
  );
}

/** A participant's own pages, above each of them: a line may be long, and the way to the others is never below it. */
export function OwnNav({ menu }: { menu: readonly PlacedMenuEntry[] }) {
  const t = useWords('shell');
  const [address] = useLocation();
  const current = currentEntry(menu, address);
  if (menu.length < 2) return null;
  return (
    <nav class="own-nav" aria-label={t('nav.label')}>
      <ul>
        {menu.map((entry) => (
          <OwnLink key={entry.path} entry={entry} current={entry.path === current?.path} />
        ))}
      </ul>
    </nav>
  );
}
