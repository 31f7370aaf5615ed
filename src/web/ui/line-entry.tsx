import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { LineEntryLoader, LineEntryModule, LineEntryProps } from '../define-web.ts';
import { LineEntries } from '../line-entries.ts';
import { Skeleton } from './skeleton.tsx';

const here = new Map<LineEntryLoader, LineEntryModule>();

export interface LineEntryPlaceProps extends LineEntryProps {
  /** Shown for kinds nobody shows, and where its file cannot be fetched. */
  instead?: ComponentChildren;
}

type Sought = LineEntryModule | 'on its way' | undefined;

function useEntry(kind: string): Sought {
  const loader = useContext(LineEntries)[kind];
  const [, redraw] = useState(0);
  const [failed, setFailed] = useState<LineEntryLoader>();
  const known = loader && here.get(loader);
  useEffect(() => {
    if (!loader || known) return;
    const arrive = async (): Promise<void> => {
      here.set(loader, await loader.load());
      redraw((times) => times + 1);
    };
    void arrive().catch(() => setFailed(loader));
  }, [loader, known]);
  return loader && !known && failed !== loader ? 'on its way' : known;
}

/** A fact on a line, shown by the module that owns its kind; nothing is said of it while that is on its way. */
export function LineEntry({ instead = null, ...props }: LineEntryPlaceProps): ComponentChildren {
  const sought = useEntry(props.fact.kind);
  if (sought === 'on its way') return <Skeleton lines={1} silent />;
  return sought ? <sought.Entry {...props} /> : instead;
}
