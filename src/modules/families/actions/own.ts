import type { Permit } from '../../../kernel/access/index.ts';
import { noteDeed, personOf } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import { dayIn } from '../../../lib/dates.ts';
import { getOrganization } from '../../organizations/index.ts';
import { forgetOwnWords } from '../../retention/index.ts';
import { standingOn } from '../domain/guardianship.ts';
import type { PlanEntry, ShowEntry, VoiceEntry } from '../schema/shapes.ts';
import { domains } from '../schema/shapes.ts';
import type { FamilyView, OwnVoice } from '../schema/views.ts';
import { listGuardians } from '../store/guardians.ts';
import { listLinks } from '../store/links.ts';
import type { PlanVersion } from '../store/own-plan.ts';
import { insertVersion, keyOf, listPlans, listShownLines, showLine } from '../store/own-plan.ts';
import type { Voice } from '../store/voices.ts';
import { insertVoice, listVoices, takeBackVoice } from '../store/voices.ts';
import type { FamilyTables } from '../tables.ts';
import { linkFor } from './linking.ts';
import { askedLink } from './marking.ts';
import { linesOf } from './views.ts';

type Kept = { id: string; already: boolean };

function ownId({ actor }: Permit<string>): string {
  const id = personOf(actor);
  if (!id) throw new Failure('bug', 'families/nobody');
  return id;
}

const isDomain = (name: string | undefined): name is (typeof domains)[number] =>
  domains.some((domain) => domain === name);

const voiceView = ({ id, linkId, domain, said, at }: Voice): OwnVoice => ({
  id,
  linkId,
  said,
  at: at.toISOString(),
  ...(isDomain(domain) ? { domain } : {}),
});

/** Everything of a family member's own: what was offered, who is linked, their plan, what they said. */
export async function readOwn(permit: Permit<'family.read', FamilyTables>): Promise<FamilyView> {
  const familyId = ownId(permit);
  const { timeZone } = await getOrganization(permit);
  const today = dayIn(timeZone, permit.now);
  const links = await listLinks(permit, { familyId });
  const linkIds = links.map(({ id }) => id);
  const shown = await listShownLines(permit, linkIds);
  const guardians = await listGuardians(permit, { familyId });
  return {
    today,
    links: links.map((link) => ({
      id: link.id,
      participantId: link.participantId,
      participantName: link.participantName,
      state: link.acceptedAt ? 'linked' : 'offered',
      offeredAt: link.offeredAt.toISOString(),
      voiceAsked: link.voiceAskedAt !== undefined,
      suggestAsked: link.suggestAskedAt !== undefined,
      teamReads: link.teamReadsAt !== undefined,
      shown: shown.filter(({ linkId }) => linkId === link.id).map(({ rootId }) => rootId),
    })),
    guardianOf: guardians
      .filter((one) => standingOn(one, today) === 'now')
      .map(({ participantId, participantName, basis, untilOn }) => ({
        participantId,
        participantName,
        basis,
        untilOn,
      })),
    plan: linesOf(await listPlans(permit, [familyId]), 'own'),
    voices: (await listVoices(permit, linkIds)).filter(({ form }) => !form).map(voiceView),
  };
}

const wordless = (): Failure =>
  new Failure('invalid', 'kernel/invalid', { fields: { what: 'kernel/required' } });

/** A line of one's own plan, or other words for one. Sent again it changes nothing; two rewordings at once are told. */
export async function writePlan(
  permit: Permit<'family.write', FamilyTables>,
  { body }: { body: PlanEntry },
): Promise<Kept> {
  const familyId = ownId(permit);
  if (!body.gone && body.what === '') throw wordless();
  const plan = await listPlans(permit, [familyId]);
  if (plan.some(({ id }) => id === body.id)) return { id: body.id, already: true };
  const before = body.amends ? plan.find(({ id }) => id === body.amends) : undefined;
  if (body.amends && !before) throw notFound();
  const { id, part, dueOn, done, gone, amends } = body;
  const version = {
    id,
    familyId,
    part: before?.part ?? part,
    what: gone ? '' : body.what,
    done,
    gone,
    rootId: before?.rootId ?? id,
    ...(amends ? { amendsId: amends } : {}),
    ...(dueOn ? { dueOn } : {}),
  };
  if (await insertVersion(permit, version, await keyOf(permit, familyId))) return { id, already: false };
  throw changedMeanwhile(plan, version.rootId);
}

/** What stands in its place comes along, so that both can be shown side by side. */
function changedMeanwhile(plan: readonly PlanVersion[], rootId: string): Failure {
  const theirs = linesOf(plan, 'own').find((line) => line.rootId === rootId);
  return new Failure('conflict', 'families/changed-meanwhile', {
    detail: 'You changed this on another device first.',
    ...(theirs ? { extra: { theirs } } : {}),
  });
}

/** Lets the participant of a link read one line of one's own plan, or no more. */
export async function showOwn(
  permit: Permit<'family.answer', FamilyTables>,
  { body, params }: { body: ShowEntry; params: { linkId: string } },
): Promise<{ done: true }> {
  const link = await linkFor(permit, params.linkId, 'family', 'show');
  const plan = linesOf(await listPlans(permit, [ownId(permit)]), 'own');
  if (!plan.some(({ rootId }) => rootId === body.rootId)) throw notFound();
  await showLine(permit, { linkId: link.id, ...body });
  return { done: true };
}

/** How one sees it, where the participant asked. It stays under one's own key and goes when the link ends. */
export async function giveVoice(
  permit: Permit<'family-voice.give', FamilyTables>,
  { body }: { body: VoiceEntry },
): Promise<Kept> {
  const { id: linkId, familyId, participantId } = await askedLink(permit);
  const { id, said, domain } = body;
  const voice = { id, said, linkId, familyId, participantId, ...(domain ? { domain } : {}) };
  const added = await insertVoice(permit, voice, await keyOf(permit, familyId));
  noteDeed(permit, { subjectId: id });
  return { id, already: !added };
}

export async function takeBack(
  permit: Permit<'family.answer', FamilyTables>,
  { params }: { params: { voiceId: string } },
): Promise<{ done: true }> {
  if (!(await takeBackVoice(permit, params.voiceId))) throw notFound();
  noteDeed(permit, { subjectId: params.voiceId });
  return { done: true };
}

/**
 * Destroys everything one wrote here, at once and for good, restored backups among it; links are ended first, so that
 * nobody is surprised. What was suggested to a participant lies on their line and is theirs.
 */
export async function forget(permit: Permit<'family.forget', FamilyTables>): Promise<{ lines: number }> {
  const links = await listLinks(permit, { familyId: ownId(permit) });
  if (links.length > 0)
    throw new Failure('conflict', 'families/still-linked', {
      detail: 'End the link first. Then this can be deleted.',
    });
  const counts = await forgetOwnWords(permit);
  noteDeed(permit, { detail: { ...counts } });
  return { lines: counts.familyLines ?? 0 };
}
