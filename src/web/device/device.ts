import type { Device } from './make-device.ts';
import { makeMemory, openSealed } from './make-device.ts';
import { dropRows, listRows, putRow } from './rows.ts';

const disk = { put: putRow, drop: dropRows, list: listRows };

const others = 'BroadcastChannel' in globalThis ? new BroadcastChannel('throughline.device') : undefined;
const tellOthers = (): void => others?.postMessage('changed');

const watchers = new Set<() => void>();
const tellWatchers = (): void => {
  for (const watcher of watchers) watcher();
};

let here = makeMemory('', tellWatchers);

others?.addEventListener('message', () => void here.refresh().catch(() => undefined));

/** What is kept for whoever is here; a memory of this page alone until `openDeviceOf`. */
export const device = (): Device => here;

/** Calls back whenever what is kept has changed, here or in a page beside this one. */
export function watchDevice(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => void watchers.delete(onChange);
}

/** Opens what is kept for a person. What they wrote before the key came is carried over. */
export async function openDeviceOf(owner: string, key: CryptoKey | undefined): Promise<void> {
  const before = here;
  const opening = key && openSealed({ owner, key, disk, changed: tellWatchers, written: tellOthers });
  here = (await opening?.catch(() => undefined)) ?? makeMemory(owner, tellWatchers);
  const carried = before.owner === owner && !before.keeps ? before.names('') : [];
  for (const name of carried) void here.keep(name, before.read(name));
  tellWatchers();
}

/** Forgets in memory who was here; rows and key are another matter. */
export function closeDevice(): void {
  here = makeMemory('', tellWatchers);
  tellWatchers();
}
