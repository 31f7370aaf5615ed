import { findHome } from './find-home.ts';
import type { EmbeddedServer } from './launcher.ts';
import { describeServer } from './launcher.ts';
import { inspectPostmaster } from './postmaster.ts';

/**
 * The server that another process runs on this data folder now, for a command beside it (a backup, an export); undefined
 * when none runs. Starts nothing, stops nothing.
 */
export async function attachEmbedded(dataDir: string): Promise<EmbeddedServer | undefined> {
  const home = await findHome(dataDir);
  if (!home) return undefined;
  const seen = await inspectPostmaster(home.cluster);
  if (seen.state !== 'running' || !seen.lock.socketDir) return undefined;
  return describeServer(seen.lock.socketDir, home.cluster, home.major);
}
