import type { Permit } from '../../../kernel/access/index.ts';
import { noteDeed, personOf, tie, untie } from '../../../kernel/access/index.ts';
import { notFound } from '../../../kernel/failure.ts';
import { suggestAsFamily, takeBackAsFamily } from '../../plans/index.ts';
import type { SuggestionEntry } from '../schema/shapes.ts';
import { changeLink, listLinks } from '../store/links.ts';
import type { FamilyTables } from '../tables.ts';
import { linkFor } from './linking.ts';

type Done = { done: true };

/** The participant wants to hear what they would suggest for the plan, or no more. What waits by then still waits. */
export async function askToSuggest(
  permit: Permit<'family-link.keep', FamilyTables>,
  { body, params }: { body: { asked: boolean }; params: { linkId: string } },
): Promise<Done> {
  const link = await linkFor(permit, params.linkId, 'participant', 'ask-to-suggest');
  await changeLink(permit, link.id, { suggestAskedAt: body.asked ? permit.now : null });
  const asked = { participantId: link.participantId, kind: 'suggests', targetId: link.familyId } as const;
  await (body.asked ? tie(permit, asked) : untie(permit, asked));
  return { done: true };
}

/** A family member suggests for the participant's plan, under the name the participant knows them by. */
export async function suggest(
  permit: Permit<'family-suggestion.give', FamilyTables>,
  { body }: { body: SuggestionEntry },
): Promise<{ id: string; already: boolean }> {
  const links = await listLinks(permit, { familyId: personOf(permit.actor) ?? '' });
  const link = links.find((one) => permit.participantIds.includes(one.participantId) && one.acceptedAt);
  if (!link) throw notFound();
  noteDeed(permit, { subjectId: body.id });
  return suggestAsFamily(permit, { ...body, called: link.called });
}

export async function takeBackSuggestion(
  permit: Permit<'family-suggestion.take-back', FamilyTables>,
  { params }: { params: { factId: string } },
): Promise<Done> {
  await takeBackAsFamily(permit, params.factId);
  noteDeed(permit, { subjectId: params.factId });
  return { done: true };
}
