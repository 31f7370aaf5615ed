import { useEffect, useState } from 'preact/hooks';

/** Code that comes when it is first wanted; undefined until it is here. `fetch` stays the same function. */
export function useFetched<Room extends object>(
  fetch: () => Promise<Room>,
  wanted: boolean,
): Room | undefined {
  const [room, setRoom] = useState<Room>();
  useEffect(() => {
    if (wanted && !room) void fetch().then(setRoom, () => undefined);
  }, [fetch, wanted, room]);
  return room;
}
