import { useEffect, useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import type { Listed } from './attendance.ts';
import { ticked, withListed } from './attendance.ts';

/** Those who usually come, ready to be ticked; whoever is found joins them. */
export function useAttendanceList(regulars: readonly { id: string; name: string }[]) {
  const [list, setList] = useState<readonly Listed[]>([]);
  useEffect(() => {
    setList((before) => {
      const known = new Set(before.map((one) => one.id));
      const added = regulars.filter((one) => !known.has(one.id));
      return [...before, ...added.map(({ id, name }) => ({ id, name, factId: newId() }))];
    });
  }, [regulars]);
  return {
    list,
    tick: (id: string, present: boolean) => setList((before) => ticked(before, id, present)),
    add: (person: { id: string; name: string }) => setList((before) => withListed(before, person, newId())),
  };
}
