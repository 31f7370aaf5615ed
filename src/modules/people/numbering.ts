import type { AnyPermit } from '../../kernel/access/index.ts';
import { updateParticipant } from './store/filing.ts';
import { findByExternalIds, findParticipants } from './store/reading.ts';

/** Adds another system's number to somebody; false when they, or somebody else, already have it. */
export async function addNumber(permit: AnyPermit, participantId: string, number: string): Promise<boolean> {
  const [person] = await findParticipants(permit, [participantId]);
  const taken = await findByExternalIds(permit, [number]);
  if (!person || taken.has(number)) return false;
  const { changed } = await updateParticipant(permit, {
    ...person,
    externalIds: [...person.externalIds, number],
  });
  return changed;
}

/** Takes a number away again; whoever does not have it stays as they are. */
export async function dropNumber(permit: AnyPermit, participantId: string, number: string): Promise<void> {
  const [person] = await findParticipants(permit, [participantId]);
  if (!person?.externalIds.includes(number)) return;
  const externalIds = person.externalIds.filter((one) => one !== number);
  await updateParticipant(permit, { ...person, externalIds });
}
