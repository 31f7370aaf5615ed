import type { Permit } from '../../../kernel/access/index.ts';
import { noteDeed, tellGrantsChanged } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import type { OneTimeCode } from '../../sign-in/index.ts';
import { endAccess, listAccess, makeAccount, makeInvitationFor } from '../../sign-in/index.ts';
import type { PartnerEntry, PartnerView } from '../schema.ts';
import type { Partner } from '../store/partners.ts';
import { endPartner, insertPartner, listPartners } from '../store/partners.ts';
import type { ConsentTables } from '../tables.ts';

type Managing = Permit<'partner.manage', ConsentTables>;
interface OfPartner {
  params: { id: string };
}

const viewOf = ({ endedAt, addedAt, ...one }: Partner, status: PartnerView['status']): PartnerView => ({
  ...one,
  addedAt: addedAt.toISOString(),
  status: endedAt ? 'ended' : status,
});

/** Everybody outside who has, or had, an account here. */
export async function readPartners(
  permit: Permit<'partner.list', ConsentTables>,
): Promise<{ partners: PartnerView[] }> {
  const partners = await listPartners(permit);
  const access = await listAccess(
    permit,
    partners.map(({ id }) => id),
  );
  const statusOf = new Map(access.map(({ id, status }) => [id, status]));
  return { partners: partners.map((one) => viewOf(one, statusOf.get(one.id) ?? 'invited')) };
}

/** Somebody outside gets an account; an invitation is made next. The same sent again changes nothing. */
export async function addPartner(permit: Managing, { body }: { body: PartnerEntry }): Promise<PartnerView> {
  noteDeed(permit, { subjectId: body.id, detail: { partner: body.kind } });
  const { id, name } = body;
  if (await insertPartner(permit, body))
    await makeAccount(permit, { id, kind: 'partner', roles: [], programIds: [], name });
  return viewOf(await findPartner(permit, id), 'invited');
}

async function findPartner(permit: Managing, id: string): Promise<Partner> {
  const [found] = await listPartners(permit, [id]);
  if (!found) throw notFound();
  return found;
}

/** A link to come in with, for the first time or because the password was forgotten. */
export async function invitePartner(permit: Managing, { params }: OfPartner): Promise<OneTimeCode> {
  const { endedAt } = await findPartner(permit, params.id);
  if (endedAt)
    throw new Failure('conflict', 'consents/partner-ended', { detail: 'This partner’s access has ended.' });
  return makeInvitationFor(permit, params.id);
}

/** Signed out at once, and in no more. What was granted to them stays written, and lets nobody in. */
export async function letPartnerGo(permit: Managing, { params }: OfPartner): Promise<{ done: true }> {
  noteDeed(permit, { subjectId: params.id, detail: { ended: true } });
  if (!(await endPartner(permit, params.id))) throw notFound();
  await endAccess(permit, params.id);
  await tellGrantsChanged(permit, params.id);
  return { done: true };
}
