import type { Moment } from '../phrase-types.ts';
import { days } from './days.ts';
import { doing } from './doing.ts';
import { people } from './people.ts';
import { recovery } from './recovery.ts';

/** Every single-meeting scene. */
export const moments: readonly Moment[] = [...days, ...doing, ...people, ...recovery];
