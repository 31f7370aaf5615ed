import type { Actor, ParticipantActor, Role, StaffActor } from '../../src/kernel/access/index.ts';
import { nobody, roles } from '../../src/kernel/access/index.ts';
import { newId } from '../../src/lib/ids.ts';
import { aPartner, aRunningConsent } from '../../src/modules/consents/testing/stage.ts';
import { aFamilyMember, aGuardian } from '../../src/modules/families/testing.ts';
import type { TestOrganization } from '../../src/modules/organizations/testing.ts';
import { anOrganization } from '../../src/modules/organizations/testing.ts';
import {
  aClinician,
  aCoach,
  aFrontDesk,
  aManager,
  anAdmin,
  anEvaluator,
  aParticipant,
  aPrivacyOfficer,
  aStaffMember,
} from '../../src/modules/people/testing.ts';
import type { House } from '../../src/testing/house.ts';
import type { Visitor } from './walls.ts';

/** Words that stand in one place each, so that wherever they appear it is known what leaked. */
export const canaries = {
  name: 'Quillonquin',
  team: 'heronfeathers by the team',
  justUs: 'moonlitotter between us two',
} as const;

export interface Town {
  place: TestOrganization;
  /** Another organization of the same installation. */
  elsewhere: TestOrganization;
  /** Whom everybody tries to reach. */
  participant: ParticipantActor;
  coach: StaffActor;
  /** On the participant's line: a contact the team reads, and one between the coach and the participant. */
  teamFactId: string;
  justUsFactId: string;
  actors: Record<Visitor, Actor>;
}

async function writeContact(
  house: House,
  writer: Actor,
  participantId: string,
  given: { said: string; audience: 'team' | 'just-us' },
): Promise<string> {
  const id = newId();
  const answer = await house.as(writer).post(`/participants/${participantId}/contacts`, {
    id,
    happenedAt: new Date().toISOString(),
    place: 'phone',
    ...given,
    nextStep: { id: newId(), what: `${given.said} next`, owner: 'staff', dueOn: '2026-01-01' },
  });
  if (answer.status !== 201) throw new Error(`The town could not be built: ${answer.status}`);
  return id;
}

/** Somebody outside whom the participant agreed may have notes and what they are called, and somebody nobody agreed to. */
async function partnersIn(house: House, place: TestOrganization, participant: ParticipantActor) {
  const officer = await aPrivacyOfficer(house, place);
  const agreed = await aPartner(house, officer);
  await aRunningConsent(house, participant, agreed, { information: ['identity', 'note'] });
  return {
    'a partner they agreed to': agreed,
    'a partner nobody agreed to': await aPartner(house, officer, { name: 'Officer Hale', kind: 'probation' }),
  };
}

/** Two organizations in one installation, a participant with a coach, and everybody who might come to the door. */
export async function buildTown(house: House): Promise<Town> {
  const place = await anOrganization(house);
  const elsewhere = await anOrganization(house, { name: 'Far Shore' });
  const evening = { orgId: place.orgId, programId: place.otherProgramId };
  const coach = await aCoach(house, place);
  const participant = await aParticipant(house, place, {
    ...{ chosenName: canaries.name, caseload: [coach], birthOn: '1990-03-04' },
  });
  const manager = await aManager(house, place);
  const rowan = await aParticipant(house, place, { chosenName: 'Rowan' });
  const everyRole: readonly Role[] = roles;
  return {
    place,
    elsewhere,
    participant,
    coach,
    teamFactId: await writeContact(house, coach, participant.id, { said: canaries.team, audience: 'team' }),
    justUsFactId: await writeContact(house, coach, participant.id, {
      said: canaries.justUs,
      audience: 'just-us',
    }),
    actors: {
      ...(await partnersIn(house, place, participant)),
      nobody,
      self: participant,
      'another participant': rowan,
      'their family member': (await aFamilyMember(house, participant)).actor,
      'their guardian': (await aGuardian(house, manager, participant)).actor,
      'a family member elsewhere': (await aFamilyMember(house, rowan)).actor,
      'their coach': coach,
      'a coach elsewhere': await aCoach(house, evening),
      'their clinician': await aClinician(house, place),
      'their front desk': await aFrontDesk(house, place),
      'their manager': manager,
      'a manager elsewhere': await aManager(house, evening),
      'an administrator': await anAdmin(house, place),
      'a privacy officer': await aPrivacyOfficer(house, place),
      'an evaluator': await anEvaluator(house, place),
      'a script with one scope': {
        ...manager,
        kind: 'token',
        id: newId(),
        roles: everyRole,
        scopes: ['organization.read'],
      },
      // Every role of its own house, and the first one's program named as if it were theirs.
      'another organization': {
        ...(await aStaffMember(house, elsewhere, { roles: everyRole })),
        programIds: [place.programId, elsewhere.programId],
      },
    },
  };
}

/** Every refusal told in the audit, by request. */
export async function refusedRequests(house: House): Promise<Set<string>> {
  const rows = await house.database.behind.db
    .withTables<{ audit_events: { request_id: string; outcome: string } }>()
    .selectFrom('audit_events')
    .select('request_id')
    .where('outcome', '=', 'refused')
    .execute();
  return new Set(rows.map((row) => row.request_id));
}
