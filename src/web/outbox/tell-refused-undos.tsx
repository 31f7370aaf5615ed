import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useOutbox } from './use-outbox.ts';

/** Hardly anybody ever has one: its code comes when there is something to tell. */
export function TellRefusedUndos() {
  const some = useOutbox().letters.some(({ takes }) => takes);
  const [room, setRoom] = useState<{ RefusedUndos: FunctionComponent }>();
  useEffect(() => {
    if (some) import('./refused-undos.tsx').then(setRoom, () => undefined);
  }, [some]);
  return some && room ? <room.RefusedUndos /> : null;
}
