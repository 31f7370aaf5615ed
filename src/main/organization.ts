import { resolve } from 'node:path';
import type { App } from '../app.ts';
import { createApp } from '../app.ts';
import { asSystem } from '../kernel/access/index.ts';
import { listOrganizationIds } from '../kernel/db/server.ts';
import { newId } from '../lib/ids.ts';
import { makeOrganization } from '../modules/organizations/index.ts';
import { modules } from '../modules.ts';
import type { Running } from './command.ts';
import { Asked } from './command.ts';
import type { Installation } from './installation.ts';
import { isInstalled, openInstallation, reachInstallation } from './installation.ts';
import { quietLog } from './quiet-log.ts';

/** Makes the first organization of an installation, for those who set it up by commands. */
async function makeFirst({ access }: App, name: string): Promise<string> {
  const orgId = newId<'organization'>();
  const actor = asSystem('command line', orgId);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  await access.permit('organization.make', { actor, requestId: newId() }, (permit) =>
    makeOrganization(permit, { name, language: 'en', timeZone, success: ['quality-of-life'] }, name),
  );
  return orgId;
}

async function chosen({ flags, config }: Running, app: App): Promise<string> {
  const ids = await listOrganizationIds(app.pool.db);
  const asked = typeof flags.organization === 'string' ? flags.organization : undefined;
  if (asked !== undefined && ids.includes(asked)) return asked;
  const [only, ...others] = ids;
  if (!only) {
    if (asked !== undefined) return makeFirst(app, asked);
    throw new Asked(
      `Nothing is set up in ${resolve(config.DATA_DIR)} yet: start the program there and answer its questions, or give --organization NAME to make a first one now.`,
    );
  }
  if (others.length > 0) throw new Asked(`Say which organization: --organization ${ids.join(' or ')}`);
  return only;
}

/** Opens the installation, or a new one where a first organization is to be made. */
function open(running: Running): Promise<Installation> {
  const { config, flags } = running;
  const log = quietLog(running);
  const makes = typeof flags.organization === 'string' && !isInstalled(config);
  return makes ? openInstallation(config, log) : reachInstallation(config, log);
}

/** Runs an act for one organization of the installation the command names. */
export async function withOrganization(
  running: Running,
  act: (app: App, orgId: string) => Promise<void>,
): Promise<void> {
  const house = await open(running);
  try {
    const { config } = running;
    const parts = { config, modules, endpoint: house.app, keys: house.keys, log: quietLog(running) };
    const app = await createApp(parts);
    try {
      await act(app, await chosen(running, app));
    } finally {
      await app.close();
    }
  } finally {
    await house.close();
  }
}
