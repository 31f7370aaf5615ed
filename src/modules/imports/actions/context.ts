import type { AnyPermit } from '../../../kernel/access/index.ts';
import { dayIn } from '../../../lib/dates.ts';
import { getOrganization } from '../../organizations/index.ts';

/** What cells are read with: whose day it is, whose phone numbers, which way dates are written when they do not tell. */
export interface Reading {
  today: string;
  country: 'US';
  habit: 'mdy';
  zone: string;
}

export async function readingOf(permit: AnyPermit): Promise<Reading> {
  const { timeZone } = await getOrganization(permit);
  return { today: dayIn(timeZone, permit.now), country: 'US', habit: 'mdy', zone: timeZone };
}
