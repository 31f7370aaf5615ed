import { createLog } from '../kernel/log.ts';
import type { Command } from './command.ts';
import { openInstallation } from './installation.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  says: 'Brings the database up to date and stops.',
  options: [],
  run: async ({ config, tell }) => {
    const house = await openInstallation(config, createLog(config.LOG_LEVEL));
    await house.close();
    const count = house.migrated.length;
    tell(count === 0 ? 'The database is up to date.' : `${count} migrations ran.`, {
      migrations: house.migrated,
    });
    return 0;
  },
};
