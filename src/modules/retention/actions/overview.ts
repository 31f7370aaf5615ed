import type { z } from 'zod';
import type { Permit } from '../../../kernel/access/index.ts';
import { noteDeed, sawParticipants } from '../../../kernel/access/index.ts';
import { notFound } from '../../../kernel/failure.ts';
import { changedByAnother } from '../../organizations/index.ts';
import { decides, findByWords, fullName, namesOf, privacyOfficers } from '../../people/index.ts';
import type {
  CertificateView,
  KeptRecords,
  Overview,
  PeopleFound,
  ScheduleChange,
  ScheduleView,
} from '../schema.ts';
import { findCertificate, listCertificates } from '../store/erasures.ts';
import { listHolds } from '../store/holds.ts';
import { listRequests } from '../store/requests.ts';
import { addSchedule, scheduleInForce } from '../store/schedule.ts';
import { listDue, refreshDue, today } from '../store/standing.ts';
import type { RetentionTables } from '../tables.ts';
import { certificateView, nameParticipants, requestView, scheduleView } from './views.ts';

type By<Action extends string> = Permit<Action, RetentionTables>;

const mostShown = 200;

/** The schedule, and every request with its clock. */
export async function readOverview(permit: By<'retention.read'>): Promise<z.input<typeof Overview>> {
  const schedule = await scheduleInForce(permit);
  const requests = await listRequests(permit, mostShown);
  const held = await listHolds(permit, mostShown);
  const onHold = new Set(held.filter((hold) => !hold.liftedAt).map((hold) => hold.participantId));
  const names = await nameParticipants(
    permit,
    requests.map((request) => request.participantId),
  );
  const officers = await privacyOfficers(permit);
  return {
    schedule: scheduleView(schedule),
    requests: requests.map((request) => ({
      ...requestView(request),
      name: names.get(request.participantId) ?? '',
      onHold: onHold.has(request.participantId),
    })),
    today: await today(permit),
    mayDecide: decides(permit, officers),
    privacyOfficers: officers,
  };
}

/** Due records, holds and certificates. */
export async function readKept(permit: By<'retention.list'>): Promise<z.input<typeof KeptRecords>> {
  const due = await listDue(permit, mostShown);
  const holds = await listHolds(permit, mostShown);
  const certificates = await listCertificates(permit, mostShown);
  const names = await nameParticipants(
    permit,
    [...due, ...holds].map((one) => one.participantId),
  );
  const staff = await namesOf(
    permit,
    [...holds.map((hold) => hold.placedBy), ...certificates.map((one) => one.byId)].filter(
      (id) => id !== undefined,
    ),
  );
  return {
    due: due.map(({ foundAt, ...record }) => ({
      ...record,
      name: names.get(record.participantId) ?? '',
      foundAt: foundAt.toISOString(),
    })),
    holds: holds.map(({ placedAt, liftedAt, placedBy, liftedBy: _, ...hold }) => ({
      ...hold,
      name: names.get(hold.participantId) ?? '',
      placedAt: placedAt.toISOString(),
      ...(placedBy && staff[placedBy] ? { placedBy: staff[placedBy] } : {}),
      ...(liftedAt ? { liftedAt: liftedAt.toISOString() } : {}),
    })),
    certificates: certificates.map((one) => certificateView(one, staff)),
  };
}

/** Looks through every record now, as the daily look does. */
export async function lookNow(permit: By<'retention.list'>): Promise<z.input<typeof KeptRecords>> {
  await scheduleInForce(permit);
  await refreshDue(permit);
  return readKept(permit);
}

/** Puts another schedule in force and says what it makes due. The later of two who set it is shown both. */
export async function setSchedule(
  permit: By<'retention.set-schedule'>,
  { body }: { body: ScheduleChange },
): Promise<z.input<typeof ScheduleView>> {
  const { version, ...schedule } = body;
  if (!(await addSchedule(permit, schedule, version)))
    throw changedByAnother(body, scheduleView(await scheduleInForce(permit)));
  await refreshDue(permit);
  const { source: _, ...detail } = schedule;
  noteDeed(permit, { detail: { ...detail, notBeforeAge: detail.notBeforeAge ?? 0 } });
  return scheduleView(await scheduleInForce(permit));
}

/** One destroyed record, as it is printed. */
export async function readCertificate(
  permit: By<'retention.list'>,
  { params }: { params: { id: string } },
): Promise<z.input<typeof CertificateView>> {
  const erasure = await findCertificate(permit, params.id);
  if (!erasure) throw notFound();
  return certificateView(erasure, await namesOf(permit, erasure.byId ? [erasure.byId] : []));
}

const mostFound = 10;

/** Whose record a hold is for: by the beginning of names or numbers. */
export async function findPeople(
  permit: By<'retention.list'>,
  { query }: { query: { q: string } },
): Promise<z.input<typeof PeopleFound>> {
  const people = await findByWords(permit, query.q, mostFound);
  sawParticipants(
    permit,
    people.map((person) => person.id),
  );
  return {
    items: people.map((person) => ({
      participantId: person.id,
      name: fullName(person),
      ...(person.birthOn ? { birthOn: person.birthOn } : {}),
    })),
  };
}
