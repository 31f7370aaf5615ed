import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { LineEntryLoader, LineEntryModule, LineEntryProps } from '../define-web.ts';
import { LineEntries } from '../line-entries.ts';

const here = new Map<LineEntryLoader, LineEntryModule>();

export interface LineEntryPlaceProps extends LineEntryProps {
  /** Shown while its file is on the way, and for kinds nobody shows. */
  instead?: ComponentChildren;
}

function useEntry(kind: string): LineEntryModule | undefined {
  const loader = useContext(LineEntries)[kind];
  const [, redraw] = useState(0);
  const known = loader && here.get(loader);
  useEffect(() => {
    if (!loader || known) return;
    const arrive = async (): Promise<void> => {
      here.set(loader, await loader.load());
      redraw((times) => times + 1);
    };
    void arrive().catch(() => undefined);
  }, [loader, known]);
  return known;
}

/** A fact on a line, shown by the module that owns its kind. */
export function LineEntry({ instead = null, ...props }: LineEntryPlaceProps): ComponentChildren {
  const Entry = useEntry(props.fact.kind)?.Entry;
  return Entry ? <Entry {...props} /> : instead;
}
