import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Problem } from '../../problem.ts';
import type { Beside, Door } from './beside.ts';
import { inventProgram, readBeside } from './beside.ts';

export type Exploring =
  | { state: 'idle' | 'working' | 'elsewhere' }
  | { state: 'ready'; url: string }
  | { state: 'failed'; error: unknown };

/** Where the page begins, by what the server says of the invented program. */
export function exploringOf({ state, url }: Beside): Exploring {
  if (state === 'ready' && url !== undefined) return { state, url };
  return { state: state === 'making' ? 'working' : 'idle' };
}

export interface Explore {
  exploring: Exploring;
  /** Undefined until the server has said whether it can. */
  possible: boolean | undefined;
  explore: () => void;
}

/**
 * Starting the invented program and going there. Whoever comes back while it is being made finds it so, and whoever has
 * gone to another page meanwhile is not taken from it.
 */
export function useExplore(door: Door): Explore {
  const [exploring, setExploring] = useState<Exploring>({ state: 'idle' });
  const [possible, setPossible] = useState<boolean>();
  const here = useRef(true);
  const explore = useCallback((): void => {
    setExploring({ state: 'working' });
    inventProgram(door)
      .then((url) => {
        if (here.current) window.location.assign(url);
      })
      .catch((error: unknown) => {
        const cannot = error instanceof Problem && error.status < 500;
        setExploring(cannot ? { state: 'elsewhere' } : { state: 'failed', error });
      });
  }, [door]);
  useEffect(() => {
    here.current = true;
    readBeside(door)
      .then((beside) => {
        setPossible(beside.possible);
        const found = exploringOf(beside);
        if (found.state === 'working') explore();
        else if (found.state === 'ready') setExploring(found);
      })
      .catch(() => undefined);
    return () => {
      here.current = false;
    };
  }, [door, explore]);
  return { exploring, possible, explore };
}
