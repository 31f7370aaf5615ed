import type { AnyPermit, Permit } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import { changedByAnother, findSetting, writeSetting } from '../../organizations/index.ts';
import type { HoursChange, HoursView } from '../schema/check-ins.ts';
import { HoursKept } from '../schema/check-ins.ts';
import type { CheckInTables } from '../tables.ts';

const key = 'reading-hours';

/** The hours as they stand; none while nobody has set any. */
export async function findHours(permit: AnyPermit): Promise<HoursView> {
  const found = await findSetting(permit, key);
  return found ? { version: found.version, hours: HoursKept.parse(found.value) } : { version: 0 };
}

export const readHours = (permit: Permit<'reading-hours.keep', CheckInTables>): Promise<HoursView> =>
  findHours(permit);

/** The first hours of an organization that is made by the application itself. */
export async function setHours(permit: AnyPermit, hours: HoursKept): Promise<void> {
  await writeSetting(permit, key, hours, 0);
}

/** Sets when what participants write is read. Whoever finds it changed meanwhile is shown both versions. */
export async function changeHours(
  permit: Permit<'reading-hours.keep', CheckInTables>,
  { body }: { body: HoursChange },
): Promise<HoursView> {
  const { version, ...hours } = body;
  mustEndLater(hours);
  if (!(await writeSetting(permit, key, hours, version)))
    throw changedByAnother(body, await findHours(permit));
  return { version: version + 1, hours };
}

function mustEndLater({ from, until }: HoursKept): void {
  if (from < until) return;
  const code = 'check-ins/ends-before-it-begins';
  throw new Failure('invalid', code, { fields: { until: code } });
}
