import { Link } from 'wouter-preact';
import type { PlacedMenuEntry } from '../../find-page.ts';
import { useWords } from '../../words.ts';
import './overview.css';

function Gathered({ entry }: { entry: PlacedMenuEntry }) {
  const t = useWords(entry.module);
  return (
    <li>
      <Link href={entry.path}>{t(entry.word)}</Link>
      {entry.about === undefined ? null : <p class="muted">{t(entry.about)}</p>}
    </li>
  );
}

/** Each by its name in the menu, with a sentence on what it is for. */
export function GatheredList({ entries }: { entries: readonly PlacedMenuEntry[] }) {
  return (
    <ul class="gathered">
      {entries.map((entry) => (
        <Gathered key={entry.path} entry={entry} />
      ))}
    </ul>
  );
}
