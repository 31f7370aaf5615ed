import { z } from 'zod';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import type { Fact } from '../../timeline/index.ts';
import { findEver } from '../../timeline/index.ts';
import type { ContactEntry } from '../schema.ts';

type Touched = Pick<ContactEntry, 'goalIds' | 'triggerIds'>;
type Readers = Partial<Pick<Fact, 'audience' | 'betweenIds'>>;

// A line of a plan, as the room of plans writes it. That room builds on this one, so that its door cannot be used here.
const planLine = 'plan-line';
const Goal = z.object({ part: z.literal('goal') });
const Trigger = z.object({ part: z.literal('sign') });

/**
 * What of the participant's plan a note says was talked about. A note written without a network may name what was
 * reworded since: every version counts. Nothing is looked up where nothing is named.
 */
export async function touchedOf(permit: AnyPermit, sent: Touched, readers: Readers): Promise<Touched> {
  const { goalIds = [], triggerIds = [] } = sent;
  const ids = [...goalIds, ...triggerIds];
  if (ids.length === 0) return {};
  const lines = new Map((await findEver(permit, ids)).map((fact) => [fact.id, fact]));
  const isTheirs = (id: string, part: z.ZodType): boolean => {
    const line = lines.get(id);
    if (!line || line.kind !== planLine) return false;
    return permit.participantIds.includes(line.participantId) && part.safeParse(line.data).success;
  };
  if (!goalIds.every((id) => isTheirs(id, Goal))) throw notInPlan('goalIds');
  if (!triggerIds.every((id) => isTheirs(id, Trigger))) throw notInPlan('triggerIds');
  if (![...lines.values()].every((line) => isReadByAll(line, readers))) throw toldToFewer();
  return { ...(goalIds.length > 0 ? { goalIds } : {}), ...(triggerIds.length > 0 ? { triggerIds } : {}) };
}

/** Whoever reads the note may know of the line: what is just between two is not pointed out to the team. */
function isReadByAll(line: Fact, { audience, betweenIds = [] }: Readers): boolean {
  if (line.audience === 'team') return true;
  return audience === 'just-us' && betweenIds.every((id) => line.betweenIds.includes(id));
}

const notInPlan = (field: 'goalIds' | 'triggerIds'): Failure =>
  new Failure('invalid', 'coaching/not-in-plan', { fields: { [field]: 'coaching/not-in-plan' } });

const toldToFewer = (): Failure =>
  new Failure('invalid', 'coaching/told-to-fewer', { fields: { audience: 'coaching/told-to-fewer' } });
