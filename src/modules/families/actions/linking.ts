import type { AnyPermit, Permit } from '../../../kernel/access/index.ts';
import { noteDeed, tie, untieAll } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import { newId } from '../../../lib/ids.ts';
import { getParticipants } from '../../people/index.ts';
import { takeBackWaiting } from '../../plans/index.ts';
import { endAccess, findAccount, makeAccount, makeFirstCodeFor } from '../../sign-in/index.ts';
import { hideFrom } from '../../timeline/index.ts';
import type { LinkDeed, Side } from '../domain/link.ts';
import { mayDo } from '../domain/link.ts';
import type { HandedCode, OfferEntry, VoiceAskEntry } from '../schema/shapes.ts';
import type { Link } from '../store/links.ts';
import { changeLink, findLink, insertLink } from '../store/links.ts';
import type { FamilyTables } from '../tables.ts';

type Keeping = Permit<'family-link.keep', FamilyTables>;
type Answering = Permit<'family.answer', FamilyTables>;
type Done = { done: true };

/** The participant the permit is about. */
export function subjectOf({ participantIds: [id] }: AnyPermit): string {
  if (!id) throw new Failure('bug', 'families/about-nobody');
  return id;
}

/** Somebody who is not in this link learns nothing of it, and what does not stand opens nothing. */
export async function linkFor(permit: AnyPermit, linkId: string, side: Side, deed: LinkDeed): Promise<Link> {
  const link = await findLink(permit, linkId);
  const theirs =
    side === 'participant'
      ? link && permit.participantIds.includes(link.participantId)
      : link && 'id' in permit.actor && link.familyId === permit.actor.id;
  if (!(link && theirs) || link.endedAt) throw notFound();
  if (!mayDo(link, side, deed))
    throw new Failure('conflict', 'families/not-now', {
      detail: 'This cannot be done while the link stands as it does.',
    });
  noteDeed(permit, { subjectId: link.id });
  return link;
}

/** An account for somebody close, and a link they have still to agree to. The code is shown this once, to be handed over. */
export async function offer(permit: Keeping, { body }: { body: OfferEntry }): Promise<HandedCode> {
  const known = await findLink(permit, body.id);
  if (known) return codeOf(permit, body.id);
  const participantId = subjectOf(permit);
  const [participant] = await getParticipants(permit, [participantId]);
  if (!participant) throw notFound();
  const familyId = newId();
  const { id, called } = body;
  await makeAccount(permit, { id: familyId, kind: 'family', roles: [], programIds: [], name: called });
  await insertLink(permit, { id, participantId, familyId, called, participantName: participant.chosenName });
  noteDeed(permit, { subjectId: id });
  return { id, ...(await makeFirstCodeFor(permit, familyId)) };
}

/** Another code for somebody who has not come in yet. Once they have, nobody else makes a key to their account. */
async function codeOf(permit: Keeping, linkId: string): Promise<HandedCode> {
  const link = await linkFor(permit, linkId, 'participant', 'end');
  return { id: link.id, ...(await makeFirstCodeFor(permit, link.familyId)) };
}

export const newCode = (permit: Keeping, { params }: { params: { linkId: string } }): Promise<HandedCode> =>
  codeOf(permit, params.linkId);

/** The family member agrees, having read what each sees. From here on the two are linked. */
export async function accept(permit: Answering, { params }: { params: { linkId: string } }): Promise<Done> {
  const link = await linkFor(permit, params.linkId, 'family', 'accept');
  await changeLink(permit, link.id, { acceptedAt: permit.now });
  await tie(permit, { participantId: link.participantId, kind: 'family', targetId: link.familyId });
  return { done: true };
}

/** Ends a link at once, without a reason, and what waits of it. The account and the plan of the family member stay theirs. */
async function endLink(permit: AnyPermit, link: Link, side: Side): Promise<Done> {
  const { participantId, familyId } = link;
  // Before the tie ends: by it the family member reads what they suggested.
  if (link.acceptedAt) await takeBackWaiting(permit, { participantId, familyId });
  await changeLink(permit, link.id, { ended: { at: permit.now, by: side } });
  await untieAll(permit, {
    participantIds: [participantId],
    kind: ['family', 'suggests'],
    targetIds: [familyId],
  });
  await hideFrom(permit, { participantIds: [participantId], readerId: familyId });
  return { done: true };
}

export async function endAsParticipant(
  permit: Keeping,
  { params }: { params: { linkId: string } },
): Promise<Done> {
  const link = await linkFor(permit, params.linkId, 'participant', 'end');
  await endLink(permit, link, 'participant');
  if (link.acceptedAt) return { done: true };
  // Nobody has come in with it: a code that was handed over opens nothing any more.
  const account = await findAccount(permit, link.familyId);
  if (account?.status === 'invited') await endAccess(permit, link.familyId);
  return { done: true };
}

export async function endAsFamily(
  permit: Answering,
  { params }: { params: { linkId: string } },
): Promise<Done> {
  return endLink(permit, await linkFor(permit, params.linkId, 'family', 'end'), 'family');
}

/** The participant wants to hear how they see it, or no more. */
export async function askVoice(
  permit: Keeping,
  { body: { asked, as }, params }: { body: VoiceAskEntry; params: { linkId: string } },
): Promise<Done> {
  const link = await linkFor(permit, params.linkId, 'participant', 'ask-voice');
  const since = link.voiceAskedAt ?? permit.now;
  await changeLink(permit, link.id, { voiceAskedAt: asked ? since : null, ...(as ? { speaksAs: as } : {}) });
  return { done: true };
}

/** The family member lets the participant's team read the family's own plan, or no more. */
export async function letTeamRead(
  permit: Answering,
  { body, params }: { body: { reads: boolean }; params: { linkId: string } },
): Promise<Done> {
  const link = await linkFor(permit, params.linkId, 'family', 'let-team-read');
  await changeLink(permit, link.id, { teamReadsAt: body.reads ? permit.now : null });
  return { done: true };
}
