import type { Permit } from '../../../kernel/access/index.ts';
import { abilities } from '../../../kernel/access/index.ts';
import { notFound } from '../../../kernel/failure.ts';
import { dayIn } from '../../../lib/dates.ts';
import { milestoneKind } from '../../coaching/index.ts';
import { getOrganization } from '../../organizations/index.ts';
import { namesOf } from '../../people/index.ts';
import { listOwnParts, listOwnSuggestions, planLineKind } from '../../plans/index.ts';
import { listAccess } from '../../sign-in/index.ts';
import { asKind, hideFrom, listShown, readShown, showTo } from '../../timeline/index.ts';
import type { ShowEntry } from '../schema/shapes.ts';
import type { FamilyOfParticipant, FamilyPlans, Guardians, LinkView, SharedView } from '../schema/views.ts';
import { listGuardians } from '../store/guardians.ts';
import { listLinks } from '../store/links.ts';
import { listPlans } from '../store/own-plan.ts';
import type { FamilyTables } from '../tables.ts';
import { linkFor, subjectOf } from './linking.ts';
import { guardianView, linesOf } from './views.ts';

type Done = { done: true };

/** Shows one line or milestone to one family member, or no more. What is not the participant's to show is not found. */
export async function show(
  permit: Permit<'family-link.keep', FamilyTables>,
  { body, params }: { body: ShowEntry; params: { linkId: string } },
): Promise<Done> {
  const link = await linkFor(permit, params.linkId, 'participant', 'show');
  const share = { participantId: subjectOf(permit), rootId: body.rootId, readerId: link.familyId };
  if (!body.shown) {
    await hideFrom(permit, {
      participantIds: permit.participantIds,
      readerId: link.familyId,
      rootId: body.rootId,
    });
    return { done: true };
  }
  const { lines, milestones } = await listOwnParts(permit);
  const found = [...lines, ...milestones].find(({ rootId }) => rootId === body.rootId);
  if (!found) throw notFound();
  await showTo(permit, { ...share, participantId: found.participantId });
  return { done: true };
}

/** What is shown to the family member who asks, and what became of what they suggested: nothing around it. */
export async function readShared(permit: Permit<'family-shared.read', FamilyTables>): Promise<SharedView> {
  const facts = await readShown(permit, permit.participantIds);
  return {
    milestones: facts.flatMap((fact) => {
      const one = asKind(milestoneKind, fact);
      if (!one) return [];
      const { what, onDate, standing } = one.data;
      return [{ id: one.id, title: one.words.title ?? '', what, onDate, standing }];
    }),
    lines: facts.flatMap((fact) => {
      const line = asKind(planLineKind, fact);
      return line ? [{ id: line.id, part: line.data.part, what: line.words.what ?? '' }] : [];
    }),
    suggestions: (await listOwnSuggestions(permit)).map(({ at, ...one }) => ({
      ...one,
      at: at.toISOString(),
    })),
  };
}

/** Who is along, what each sees, and what there is to show. */
export async function readFamily(
  permit: Permit<'family-link.read', FamilyTables>,
): Promise<FamilyOfParticipant> {
  const links = await listLinks(permit, permit);
  const shown = await listShown(permit, permit.participantIds);
  const theirs = await listPlans(
    permit,
    links.filter(({ acceptedAt }) => acceptedAt).map(({ familyId }) => familyId),
  );
  const accounts = await listAccess(
    permit,
    links.map(({ familyId }) => familyId),
  );
  const invited = new Set(accounts.filter(({ status }) => status === 'invited').map(({ id }) => id));
  return {
    links: links.map(
      (link): LinkView => ({
        id: link.id,
        called: link.called,
        state: link.acceptedAt ? 'linked' : 'offered',
        offeredAt: link.offeredAt.toISOString(),
        cameIn: !invited.has(link.familyId),
        voiceAsked: link.voiceAskedAt !== undefined,
        speaksAs: link.speaksAs,
        suggestAsked: link.suggestAskedAt !== undefined,
        teamReads: link.teamReadsAt !== undefined,
        shown: shown.filter(({ readerId }) => readerId === link.familyId).map(({ rootId }) => rootId),
        theirs: linesOf(
          theirs.filter(({ familyId }) => familyId === link.familyId),
          'shown',
        ),
      }),
    ),
    mine: await listOwnParts(permit),
  };
}

/** Plans of families who let this participant's team read them. */
export async function readFamilyPlans(
  permit: Permit<'family-plan.read', FamilyTables>,
): Promise<FamilyPlans> {
  const links = (await listLinks(permit, permit)).filter(({ teamReadsAt }) => teamReadsAt);
  const versions = await listPlans(
    permit,
    links.map(({ familyId }) => familyId),
  );
  return {
    plans: links.map(({ id, called, familyId }) => ({
      linkId: id,
      called,
      lines: linesOf(
        versions.filter((version) => version.familyId === familyId),
        'shown',
      ),
    })),
  };
}

/** Every guardian on record, those over among them. */
async function guardiansOf(permit: Permit<string, FamilyTables>): Promise<Guardians['guardians']> {
  const guardians = await listGuardians(permit, permit);
  if (guardians.length === 0) return [];
  const { timeZone } = await getOrganization(permit);
  const accounts = await listAccess(
    permit,
    guardians.map(({ familyId }) => familyId),
  );
  const around = {
    today: dayIn(timeZone, permit.now),
    names: await namesOf(permit, [...new Set(guardians.map(({ recordedById }) => recordedById))]),
    cameIn: new Set(accounts.filter(({ status }) => status !== 'invited').map(({ id }) => id)),
  };
  return guardians.map((one) => guardianView(one, around));
}

export async function readGuardians(permit: Permit<'guardian.read', FamilyTables>): Promise<Guardians> {
  return { guardians: await guardiansOf(permit), abilities: abilities(permit) };
}
