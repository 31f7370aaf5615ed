import type { App } from '../../src/app.ts';
import { createApp } from '../../src/app.ts';
import { settings } from '../../src/kernel/config.ts';
import type { Endpoint } from '../../src/kernel/db/database.ts';
import { KeyRing } from '../../src/kernel/keys.ts';
import { createLog } from '../../src/kernel/log.ts';
import { modules } from '../../src/modules.ts';

/** All an application needs to be told in another process. */
export interface AppOrder {
  /** The database as the app role. */
  endpoint: Endpoint;
  /** The installation key, base64. */
  key: string;
  /** Folder of the built pages, where they are wanted. */
  pagesDir?: string;
  countStatements?: boolean;
  /** Background work as well, as an installation has it. */
  works?: boolean;
}

/** The application as an installation runs it, with the log at its ordinary level. */
export function makeApp(order: AppOrder): Promise<App> {
  return createApp({
    config: settings.parse({}),
    modules,
    endpoint: order.endpoint,
    keys: new KeyRing(Buffer.from(order.key, 'base64')),
    log: createLog('warn'),
    countStatements: order.countStatements ?? false,
    ...(order.pagesDir ? { pagesDir: order.pagesDir } : {}),
  });
}
