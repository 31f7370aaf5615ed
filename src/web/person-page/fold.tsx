import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import './fold.css';

/** As wide as the shell puts its menu beside the page. */
const desk = '(width >= 900px)';

/** Whether there is room for everything at once; on a phone what is needed now and then waits behind its name. */
export function useDesk(): boolean {
  const [wide, setWide] = useState(() => window.matchMedia(desk).matches);
  useEffect(() => {
    const media = window.matchMedia(desk);
    const follow = (): void => setWide(media.matches);
    follow();
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  return wide;
}

interface FoldProps {
  /** Which of a page's: whoever comes back finds open what they opened. */
  name: string;
  summary: ComponentChildren;
  children: ComponentChildren;
}

const leftOpen = new Set<string>();

function note(name: string, open: boolean): void {
  if (open) leftOpen.add(name);
  else leftOpen.delete(name);
}

/** On a phone a card behind its name, and fetched only once it is opened; on a desk the card itself. */
export function Fold({ name, summary, children }: FoldProps) {
  const wide = useDesk();
  const [open, setOpen] = useState(() => leftOpen.has(name));
  if (wide) return <>{children}</>;
  return (
    <details
      class="fold"
      open={open}
      onToggle={({ currentTarget }) => {
        note(name, currentTarget.open);
        setOpen(currentTarget.open);
      }}
    >
      <summary>{summary}</summary>
      {open ? children : null}
    </details>
  );
}
