import { randomUUID } from 'node:crypto';
import type { ParticipantActor, Role, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import type { NewPerson } from './adding.ts';
import { addParticipant } from './adding.ts';
import type { StaffProfile } from './store/staff.ts';
import { insertStaff } from './store/staff.ts';

type Place = { orgId: StaffActor['orgId']; programId: string };
type Door = Pick<House, 'app'>;

/** Somebody who may do what factories need: they make people as a manager and staff as an administrator do. */
const maker = (orgId: StaffActor['orgId']): StaffActor => ({
  kind: 'staff',
  id: newId(),
  orgId,
  roles: ['manager', 'admin'],
  programIds: [],
});

interface GivenStaff extends Partial<StaffProfile> {
  roles?: readonly Role[];
  programIds?: readonly string[];
}

/** A staff member in the organization's first program, to send requests as: `house.as(await aCoach(house, place))`. */
export async function aStaffMember(house: Door, place: Place, given: GivenStaff = {}): Promise<StaffActor> {
  const { roles = ['coach'], programIds = [place.programId], ...profile } = given;
  const member = { id: newId<'person'>(), name: `Sam ${roles[0] ?? ''}`, languages: ['en'], ...profile };
  const asking = { actor: maker(place.orgId), requestId: randomUUID() };
  await house.app.access.permit('staff.manage', asking, (permit) => insertStaff(permit, member));
  return { kind: 'staff', id: member.id, orgId: place.orgId, roles, programIds };
}

type Factory = (house: Door, place: Place, given?: GivenStaff) => Promise<StaffActor>;

const withRole =
  (role: Role): Factory =>
  (house, place, given) =>
    aStaffMember(house, place, { roles: [role], ...given });

export const aCoach: Factory = withRole('coach');
export const aManager: Factory = withRole('manager');
export const anAdmin: Factory = withRole('admin');
export const aClinician: Factory = withRole('clinician');
export const aFrontDesk: Factory = withRole('front-desk');
export const anEvaluator: Factory = withRole('evaluator');
export const aPrivacyOfficer: Factory = withRole('privacy-officer');

interface GivenParticipant extends Omit<NewPerson, 'caseload'> {
  /** Staff whose caseload they are on, from `since` where it is given. */
  caseload?: readonly { id: string }[];
}

/**
 * A participant in the organization's first program (`programIds: []` for none), as the actor they are when signed in;
 * `id` is the participant's.
 */
export async function aParticipant(
  house: Door,
  place: Place,
  given: GivenParticipant = {},
): Promise<ParticipantActor> {
  const { caseload = [], ...rest } = given;
  const person: NewPerson = {
    chosenName: 'Maya',
    familyName: 'Rivera',
    programIds: [place.programId],
    ...rest,
    caseload: caseload.map((member) => ({
      staffId: member.id,
      ...(rest.since ? { since: rest.since } : {}),
    })),
  };
  const asking = { actor: maker(place.orgId), requestId: randomUUID() };
  const id = await house.app.access.permit('participant.add', asking, (permit) =>
    addParticipant(permit, person),
  );
  return { kind: 'participant', id, orgId: place.orgId };
}
