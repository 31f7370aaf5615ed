import type { AnyPermit, Permit } from '../../kernel/access/index.ts';
import { noteDeed } from '../../kernel/access/index.ts';
import { Failure, notFound } from '../../kernel/failure.ts';
import type { SecretKey } from '../../kernel/keys.ts';
import { addDays, dayIn } from '../../lib/dates.ts';
import {
  decides,
  fullName,
  getParticipants,
  getStaff,
  mustDecide,
  privacyOfficers,
} from '../people/index.ts';
import { keysFor } from '../timeline/index.ts';
import type { AnswerEntry, ComplaintEntry, Complaints, OwnComplaints } from './schema.ts';
import type { Complaint } from './store.ts';
import { insertAnswer, insertComplaint, listComplaints, listOwn } from './store.ts';
import type { ComplaintTables } from './tables.ts';

type By<Action extends string> = Permit<Action, ComplaintTables>;

async function keyOf(permit: AnyPermit, participantId: string): Promise<SecretKey> {
  const key = (await keysFor(permit, [participantId])).get(participantId);
  if (!key) throw notFound();
  return key;
}

/** A participant or a privacy officer has a name; a former colleague too. */
async function namesOf(permit: AnyPermit): Promise<Map<string, string>> {
  return new Map((await getStaff(permit)).map(({ id, name }) => [id, name]));
}

const viewOf = (
  { id, said, at, receivedOn, answers }: Complaint,
  names: ReadonlyMap<string, string>,
): OwnComplaints['complaints'][number] => ({
  id,
  said,
  at: at.toISOString(),
  ...(receivedOn ? { receivedOn } : {}),
  answers: answers.map((one) => {
    const by = one.byId ? names.get(one.byId) : undefined;
    return { id: one.id, said: one.said, at: one.at.toISOString(), ...(by ? { by } : {}) };
  }),
});

/** What the participant said went wrong and what was answered, the latest first, and who reads it here. */
export async function readOwn(permit: By<'complaint.own'>): Promise<OwnComplaints> {
  const names = await namesOf(permit);
  const complaints = await listOwn(permit);
  return {
    readers: await privacyOfficers(permit),
    complaints: complaints.map((one) => viewOf(one, names)).toReversed(),
  };
}

/** Writes a complaint: the participant's own, or one that came in on paper. Nothing else changes by it. */
export async function complain(
  permit: By<'complaint.make'>,
  { body, params }: { body: ComplaintEntry; params: { id: string } },
) {
  const { id, said, receivedOn } = body;
  const isPaper = permit.actor.kind === 'staff';
  if (isPaper) await mustDecide(permit);
  if (receivedOn && receivedOn > addDays(dayIn('UTC', permit.now), 1))
    throw new Failure('invalid', 'complaints/ahead', { fields: { receivedOn: 'complaints/ahead' } });
  const key = await keyOf(permit, params.id);
  const day = isPaper && receivedOn ? { receivedOn } : {};
  noteDeed(permit, { subjectId: id });
  const added = await insertComplaint(permit, key, { id, said, participantId: params.id, ...day });
  return { id, already: !added };
}

const isOpen = ({ answers }: Complaint): boolean => answers.length === 0;

/** Every complaint here: those nobody has answered first, the oldest of them on top. */
export async function readComplaints(permit: By<'complaint.list'>): Promise<Complaints> {
  const officers = await privacyOfficers(permit);
  if (!decides(permit, officers)) return { officers, complaints: [] };
  const complaints = await listComplaints(permit);
  const names = await namesOf(permit);
  const about = [...new Set(complaints.map(({ participantId }) => participantId))];
  const people = new Map(
    (about.length > 0 ? await getParticipants(permit, about) : []).map((one) => [one.id, fullName(one)]),
  );
  const told = (one: Complaint): Complaints['complaints'][number] => ({
    ...viewOf(one, names),
    participantId: one.participantId,
    name: people.get(one.participantId) ?? '',
  });
  const answered = complaints.filter((one) => !isOpen(one)).toReversed();
  return { officers: [], complaints: [...complaints.filter(isOpen), ...answered].map(told) };
}

/** Answers a complaint; every answer stays, and the participant reads it. */
export async function answer(
  permit: By<'complaint.answer'>,
  { body, params }: { body: AnswerEntry; params: { id: string; complaintId: string } },
) {
  await mustDecide(permit);
  const known = (await listOwn(permit)).some(({ id }) => id === params.complaintId);
  if (!known) throw notFound();
  const key = await keyOf(permit, params.id);
  noteDeed(permit, { subjectId: params.complaintId });
  const added = await insertAnswer(permit, key, {
    ...body,
    participantId: params.id,
    complaintId: params.complaintId,
  });
  return { id: body.id, already: !added };
}
