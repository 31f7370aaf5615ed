import type { AnyPermit } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import type { Day } from '../../../lib/dates.ts';
import { dayIn } from '../../../lib/dates.ts';
import { getOrganization } from '../../organizations/index.ts';
import { getParticipants } from '../../people/index.ts';
import type { Restriction } from '../domain/decide.ts';
import type { Around } from '../domain/draft.ts';
import { neededFor, neededIfOfAge } from '../domain/draft.ts';
import type { KnownPartner } from '../store/around.ts';
import { readSurroundings } from '../store/around.ts';

/** What the organization knows that a consent about to be written is looked at with. */
export interface Known {
  around: Around;
  today: Day;
  partners: readonly KnownPartner[];
  restrictions: readonly Restriction[];
}

/** Under this number something else was kept already: nobody is told that theirs was. */
export const idTaken = (): Failure =>
  new Failure('conflict', 'consents/id-taken', {
    detail: 'This could not be kept under the number it was sent with. Please send it again as a new one.',
  });

export function subjectOf({ participantIds: [id] }: AnyPermit): string {
  if (!id) throw new Failure('bug', 'consents/about-nobody');
  return id;
}

/** Three statements. */
export async function readKnown(permit: AnyPermit): Promise<Known> {
  const participantId = subjectOf(permit);
  const { name, timeZone } = await getOrganization(permit);
  const [participant] = await getParticipants(permit, [participantId]);
  if (!participant) throw notFound();
  const { partners, guarded, restrictions } = await readSurroundings(permit);
  const today = dayIn(timeZone, permit.now);
  return {
    today,
    partners,
    restrictions,
    around: {
      participantId,
      participantName: participant.chosenName,
      discloser: name,
      timeZone,
      partners: new Map(partners.map((one) => [one.id, one])),
      needed: neededFor(participant.birthOn, today, guarded),
      ifOfAge: neededIfOfAge(participant.birthOn, guarded),
    },
  };
}
