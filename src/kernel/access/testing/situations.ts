import { newId } from '../../../lib/ids.ts';
import type { Actor, Role, SystemReason } from '../actor.ts';
import { asSystem, nobody, roles } from '../actor.ts';
import type { Ties } from '../policy.ts';

/** How a staff member stands to the participant an act is about. */
export type Standing =
  | 'in a program of theirs'
  | 'on their caseload'
  | 'their turn outside the hours'
  | 'a stranger'
  | 'unknown here';

/** How a family account stands to the participant: `asked` to suggest while linked, or asked by a link that ended. */
export type FamilyStanding = 'linked' | 'asked' | 'asked, no longer linked' | 'guardian' | 'stranger';

/** Who asks, told in words as well, so that an oracle need not look at what the policy looks at. */
export type Who =
  | { kind: 'nobody' }
  | { kind: 'participant'; same: boolean }
  | { kind: 'family'; as: FamilyStanding }
  | { kind: 'partner'; granted: boolean }
  | { kind: 'staff' | 'script'; roles: readonly Role[]; inScope: boolean }
  | { kind: 'application'; reason: SystemReason };

export interface Asker {
  who: Who;
  actor(action: string): Actor;
}

export interface Case extends Asker {
  standing: Standing;
}

const orgId = newId<'organization'>();
const program = newId();
const me = newId<'person'>();
const participant = newId<'person'>();
const mergedInto = newId<'person'>();
const stranger = newId<'person'>();

const reasons: Record<SystemReason, true> = {
  'command line': true,
  export: true,
  import: true,
  'invented program': true,
  'looking for duplicates': true,
  'renewing cover': true,
  retention: true,
  sweeping: true,
};

/** Each role alone, and every two of them in one person. */
const roleSets: Role[][] = roles.flatMap((one, at) => [
  [one],
  ...roles.slice(at + 1).map((another) => [one, another]),
]);

const asParticipant = (id: string): Asker => ({
  who: { kind: 'participant', same: id !== stranger },
  actor: () => ({ kind: 'participant', id, orgId }),
});

const familyIds = {
  linked: newId<'person'>(),
  asked: newId<'person'>(),
  'asked, no longer linked': newId<'person'>(),
  guardian: newId<'person'>(),
  stranger,
};

const asFamily = (as: FamilyStanding): Asker => ({
  who: { kind: 'family', as },
  actor: () => ({ kind: 'family', id: familyIds[as], orgId }),
});

const partner = newId<'person'>();

const asPartner = (granted: boolean): Asker => ({
  who: { kind: 'partner', granted },
  actor: () => ({ kind: 'partner', id: granted ? partner : stranger, orgId }),
});

const asStaff = (own: readonly Role[]): Asker => ({
  who: { kind: 'staff', roles: own, inScope: true },
  actor: () => ({ kind: 'staff', id: me, orgId, roles: own, programIds: [program] }),
});

const asScript = (own: readonly Role[], inScope: boolean): Asker => ({
  who: { kind: 'script', roles: own, inScope },
  actor: (action) => ({
    kind: 'token',
    id: me,
    orgId,
    roles: own,
    programIds: [program],
    scopes: inScope ? [action] : ['something.else'],
  }),
});

const askers: readonly Asker[] = [
  { who: { kind: 'nobody' }, actor: () => nobody },
  ...[participant, mergedInto, stranger].map(asParticipant),
  ...(Object.keys(familyIds) as FamilyStanding[]).map(asFamily),
  ...[true, false].map(asPartner),
  ...roleSets.flatMap((own) => [asStaff(own), asScript(own, true), asScript(own, false)]),
  ...(Object.keys(reasons) as SystemReason[]).map(
    (reason): Asker => ({ who: { kind: 'application', reason }, actor: () => asSystem(reason, orgId) }),
  ),
];

/** A second record of theirs, merged, is theirs as well; who is linked with them is so whoever on the staff asks. */
const around = (programId: string, staffId?: string): Ties => ({
  participantIds: [participant, mergedInto],
  programIds: [newId(), programId],
  staffIds: staffId ? [staffId] : [],
  familyIds: [familyIds.linked, familyIds.asked],
  suggestingIds: [familyIds.asked, familyIds['asked, no longer linked']],
  guardianIds: [familyIds.guardian],
  grantedIds: [partner],
});

/** What the database answers for each standing. */
export const tiesOf: Record<Standing, Ties | undefined> = {
  'in a program of theirs': around(program),
  'on their caseload': around(newId(), me),
  'their turn outside the hours': { ...around(newId()), nightIds: [me] },
  'a stranger': around(newId(), newId()),
  'unknown here': undefined,
};

/** Everybody who may ask, in every standing to the participant. */
export const casesAboutParticipant: readonly Case[] = askers.flatMap((asker) =>
  (Object.keys(tiesOf) as Standing[]).map((standing) => ({ ...asker, standing })),
);

/** Everybody who may ask for what is about no participant. */
export const casesAboutNobody: readonly Case[] = askers.map((asker) => ({
  ...asker,
  standing: 'unknown here',
}));
