import type { Permit } from '../../../kernel/access/index.ts';
import { dayIn } from '../../../lib/dates.ts';
import { getOrganization } from '../../organizations/index.ts';
import { fullName, getParticipants, mustDecide } from '../../people/index.ts';
import { accountingAskedOn } from '../domain/clocks.ts';
import type { DisclosureBook, DisclosureView } from '../schema.ts';
import type { KeptDisclosure } from '../store/disclosures.ts';
import { listDisclosures } from '../store/disclosures.ts';
import type { ConsentTables } from '../tables.ts';

const viewOf = (row: KeptDisclosure): DisclosureView => ({
  id: row.id,
  at: row.at.toISOString(),
  on: row.on_day,
  recipientId: row.recipient_id,
  recipientName: row.recipient_name,
  recipientFrom: row.recipient_from,
  information: row.information,
  purpose: row.purpose,
  paragraph: row.paragraph,
  consentId: row.consent_id,
  channel: row.channel,
  entries: row.entries,
  noticeSha256: row.notice_sha256,
});

type Reading = Permit<'disclosure.read', ConsentTables>;

async function nameOf(permit: Reading): Promise<string> {
  const [participant] = await getParticipants(permit, [...permit.participantIds]);
  return participant ? fullName(participant) : '';
}

/** The account of what left about a participant, the latest first, for them and for whoever answers for privacy (42 CFR § 2.25, 45 CFR § 164.528). */
export async function readDisclosures(
  permit: Reading,
  { query }: { query: { before?: string | undefined; limit: number } },
): Promise<DisclosureBook> {
  const isOwn = permit.actor.kind === 'participant';
  if (!isOwn) await mustDecide(permit);
  const { timeZone } = await getOrganization(permit);
  const today = dayIn(timeZone, permit.now);
  const { from } = accountingAskedOn(today);
  const rows = await listDisclosures(permit, { before: query.before, limit: query.limit + 1 });
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  const of = isOwn ? {} : { of: { name: await nameOf(permit), today } };
  return { from, disclosures: page.map(viewOf), ...of, ...(last ? { next: last.id } : {}) };
}
