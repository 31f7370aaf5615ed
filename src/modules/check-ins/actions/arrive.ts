import type { AnyPermit } from '../../../kernel/access/index.ts';
import { enqueue } from '../../../kernel/jobs/enqueue.ts';
import { letNightIn } from '../jobs.ts';
import type { NewArrival } from '../store/arrivals.ts';
import { noteArrival } from '../store/arrivals.ts';

/** Something came in that may need somebody: whoever reads outside the hours is let in, where anybody does. */
export async function arrive(permit: AnyPermit, arrival: NewArrival): Promise<void> {
  if (await noteArrival(permit, arrival)) await enqueue(permit, letNightIn, {}, permit.orgId);
}
