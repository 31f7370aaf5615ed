import type { App } from '../app.ts';
import { asSystem } from '../kernel/access/index.ts';
import type { Day } from '../lib/dates.ts';
import { dayIn } from '../lib/dates.ts';
import { newId } from '../lib/ids.ts';
import { getOrganization } from '../modules/organizations/index.ts';

/** Tells the day of an instant as the organization's own calendar has it: whoever reads a date lives there. */
export async function calendarOf(
  { access }: Pick<App, 'access'>,
  orgId: string,
): Promise<(at: Date | string) => Day> {
  const asking = { actor: asSystem('command line', orgId), requestId: newId() };
  const { timeZone } = await access.permit('organization.calendar', asking, getOrganization);
  return (at) => dayIn(timeZone, new Date(at));
}
