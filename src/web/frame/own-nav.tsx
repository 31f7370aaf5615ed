import { useEffect, useRef } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import type { PlacedMenuEntry } from '../find-page.ts';
import { currentEntry } from '../find-page.ts';
import { useLanguage, useWords } from '../words.ts';
import { splitMenu } from './split-menu.ts';

interface LinksProps {
  entries: readonly PlacedMenuEntry[];
  current: string | undefined;
}

function Word({ entry }: { entry: PlacedMenuEntry }) {
  const t = useWords(entry.module);
  return <>{t(entry.word)}</>;
}

interface OwnLinkProps {
  entry: PlacedMenuEntry;
  current: boolean;
  /** How it stands aside on a phone. */
  aside?: 'own-yields' | 'own-yielded';
}

function OwnLink({ entry, current, aside }: OwnLinkProps) {
  const language = useLanguage();
  return (
    <li class={aside}>
      <Link href={entry.path} aria-current={current ? 'page' : undefined}>
        {entry.says ? entry.says[language] : <Word entry={entry} />}
      </Link>
    </li>
  );
}

const linksOf = ({ entries, current }: LinksProps, yields?: PlacedMenuEntry) =>
  entries.map((entry) => (
    <OwnLink
      key={entry.path}
      entry={entry}
      current={entry.path === current}
      {...(entry === yields ? { aside: 'own-yields' } : {})}
    />
  ));

interface MoreProps extends LinksProps {
  /** On a phone this one stands here, since the page one is on took its place in the row. */
  yielded: PlacedMenuEntry | undefined;
}

/** The rest of the pages, one tap away; closed again wherever one goes. */
function OwnMore({ yielded, ...props }: MoreProps) {
  const t = useWords('shell');
  const [address] = useLocation();
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (ref.current && address) ref.current.open = false;
  }, [address]);
  return (
    <li>
      <details class="own-more" ref={ref}>
        <summary>{t('nav.more')}</summary>
        <ul>
          {yielded ? <OwnLink entry={yielded} current={false} aside="own-yielded" /> : null}
          {linksOf(props)}
        </ul>
      </details>
    </li>
  );
}

/** One row of a phone, the way to the rest among them. */
const nearby = 3;

/**
 * A participant's own pages, above each of them: a line may be long, and the way to the others is never below it. The page
 * one is on stands among the first, wherever it belongs; on a phone the second of them, the plan, makes room for it.
 */
export function OwnNav({ menu }: { menu: readonly PlacedMenuEntry[] }) {
  const t = useWords('shell');
  const [address] = useLocation();
  const current = currentEntry(menu, address)?.path;
  if (menu.length < 2) return null;
  const { near, beyond } = splitMenu(menu, nearby);
  const here = beyond.filter((entry) => entry.path === current);
  const others = beyond.filter((entry) => entry.path !== current);
  const yields = here.length > 0 ? near[1] : undefined;
  return (
    <nav class="own-nav" aria-label={t('nav.label')}>
      <ul>
        {linksOf({ entries: [...near, ...here], current }, yields)}
        {others.length === 0 ? null : <OwnMore entries={others} current={current} yielded={yields} />}
      </ul>
    </nav>
  );
}
