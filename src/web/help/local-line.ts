import { useEffect, useState } from 'preact/hooks';
import type { LocalLine } from '../../lib/help-line.ts';
import { useSession } from '../session.ts';
import { readKeptLine } from './kept-line.ts';

/** The place's own help line. It comes after the first drawing, which is the same for every place. */
export function useLocalLine(): LocalLine | undefined {
  const { organization } = useSession();
  const [line, setLine] = useState<LocalLine>();
  useEffect(() => setLine(organization ? organization.helpLine : readKeptLine()), [organization]);
  return line;
}
