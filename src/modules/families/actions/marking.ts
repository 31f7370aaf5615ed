import type { AnyPermit } from '../../../kernel/access/index.ts';
import { noteDeed, personOf } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import type { Marked } from '../domain/marks.ts';
import { marksIn, sealedMarks } from '../domain/marks.ts';
import type { Link } from '../store/links.ts';
import { listLinks } from '../store/links.ts';
import { keyOf } from '../store/own-plan.ts';
import { insertVoice, listVoices } from '../store/voices.ts';

/** The link over which the permit's participant asked the family member who acts; refused where they did not, or no more. */
export async function askedLink(permit: AnyPermit): Promise<Link> {
  const familyId = personOf(permit.actor);
  const links = familyId ? await listLinks(permit, { familyId }) : [];
  const link = links.find((one) => permit.participantIds.includes(one.participantId) && one.acceptedAt);
  if (link?.voiceAskedAt) return link;
  throw new Failure('conflict', 'families/not-asked', {
    detail: 'They have not asked to hear from you here.',
  });
}

/** Keeps what a family member marked with their own account, under their own key; it goes when the link ends. */
export async function keepMarks(
  permit: AnyPermit,
  marked: Marked,
): Promise<{ id: string; already: boolean }> {
  const { id: linkId, familyId, participantId } = await askedLink(permit);
  const { id, form, answers } = marked;
  const voice = { id, form, said: sealedMarks(answers), linkId, familyId, participantId };
  const added = await insertVoice(permit, voice, await keyOf(permit, familyId));
  noteDeed(permit, { subjectId: id });
  return { id, already: !added };
}

/** What the family member who acts marked of this participant and did not take back, the latest first, and what that one is called. */
export async function readOwnMarks(
  permit: AnyPermit,
): Promise<{ participantName: string; marked: (Marked & { at: Date })[] }> {
  const link = await askedLink(permit);
  const voices = await listVoices(permit, [link.id]);
  return {
    participantName: link.participantName,
    marked: voices.flatMap(({ id, at, form, said }) =>
      form ? [{ id, at, form, answers: marksIn(said) }] : [],
    ),
  };
}
