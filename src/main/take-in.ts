import { createReadStream } from 'node:fs';
import { createApp } from '../app.ts';
import { asOwner } from '../kernel/db/database.ts';
import { withConnection } from '../kernel/db/server.ts';
import type { Day } from '../lib/dates.ts';
import type { Arrived, Welcome } from '../modules/exports/index.ts';
import { takeInExport, welcomeAdministrator } from '../modules/exports/index.ts';
import { modules } from '../modules.ts';
import type { Running } from './command.ts';
import type { Installation } from './installation.ts';
import { isInstalled, openInstallation, reachInstallation } from './installation.ts';
import { calendarOf } from './own-calendar.ts';
import { quietLog } from './quiet-log.ts';

const pieceBytes = 256 * 1024;

const number = (value: number): string => value.toLocaleString('en-US');

async function welcome({ config, ...running }: Running, house: Installation, arrived: Arrived) {
  const log = quietLog({ config, ...running });
  const parts = { config, modules, endpoint: house.app, keys: house.keys, log };
  const app = await createApp(parts);
  try {
    const welcomed = await welcomeAdministrator(app.access, arrived);
    const dayOf = await calendarOf(app, arrived.organizationId);
    return welcomed && { ...welcomed, lastDay: dayOf(welcomed.expiresAt) };
  } finally {
    await app.close();
  }
}

const welcomeSentence = ({ config }: Running, welcomed: (Welcome & { lastDay: Day }) | undefined): string => {
  if (!welcomed) return 'Nobody here is an administrator, so nobody can sign in yet.';
  const page = `/welcome?code=${welcomed.code}`;
  // On which port the program is served is said when it is started, which may be later or otherwise.
  const at = config.PUBLIC_URL
    ? `${config.PUBLIC_URL}${page}`
    : `${page} behind the address that npm start prints`;
  return `Passwords do not travel. ${welcomed.name} chooses one, until ${welcomed.lastDay}, at ${at}, and invites the others under Staff.`;
};

/** Takes a whole export in where nothing is set up yet; makes the installation where there is none. */
export async function takeIn(running: Running, file: string): Promise<void> {
  const { config, tell } = running;
  const log = quietLog(running);
  const house = await (isInstalled(config) ? reachInstallation(config, log) : openInstallation(config, log));
  try {
    const started = performance.now();
    const arrived = await withConnection(asOwner(house.migrator), (owner) =>
      takeInExport(owner, house.keys, () => createReadStream(file, { highWaterMark: pieceBytes })),
    );
    const welcomed = await welcome(running, house, arrived);
    const seconds = (performance.now() - started) / 1000;
    const { organization, madeAt, rows } = arrived;
    const all = Object.values(rows).reduce((sum, count) => sum + count, 0);
    tell(
      [
        `${organization} is here as it was at ${madeAt}: ${number(all)} rows of ${Object.keys(rows).length} tables, each file and each count as in the export. It took ${seconds.toFixed(1)} s.`,
        welcomeSentence(running, welcomed),
      ].join('\n'),
      { ...arrived, seconds, ...(welcomed ? { welcome: welcomed } : {}) },
    );
  } finally {
    await house.close();
  }
}
