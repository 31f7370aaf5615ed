import type { Log } from '../kernel/log.ts';
import { createLog } from '../kernel/log.ts';
import type { Running } from './command.ts';

/** The log of a command that ends by itself: beside its output, and silent unless something is wrong or more was asked for. */
export function quietLog({ config, complain }: Running): Log {
  return createLog(config.LOG_LEVEL === 'info' ? 'error' : config.LOG_LEVEL, { write: complain });
}
