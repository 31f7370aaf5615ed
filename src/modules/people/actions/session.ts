import type { Access, Actor, Permit } from '../../../kernel/access/index.ts';
import { abilities, enter, nobody } from '../../../kernel/access/index.ts';
import type { Greeting } from '../../../kernel/http/first-view.ts';
import { newId } from '../../../lib/ids.ts';
import { ownLanguage } from '../../../lib/languages.ts';
import type { DoorFacts } from '../../organizations/index.ts';
import { findSetting, readDoorFacts, readFitting } from '../../organizations/index.ts';
import { accountNames, oidcName } from '../../sign-in/index.ts';
import { personasKey } from '../personas.ts';
import type { Persona, SessionView } from '../schema/session.ts';
import { Persona as PersonaShape } from '../schema/session.ts';
import { findSelf } from '../store/reading.ts';
import type { PeopleTables } from '../tables.ts';

type P = Permit<'session.read', PeopleTables>;

async function readPersonas(permit: P, place: DoorFacts): Promise<Persona[]> {
  if (permit.actor.kind === 'nobody') await enter(permit, { orgId: place.orgId });
  const setting = await findSetting(permit, personasKey);
  return PersonaShape.array().parse(setting?.value ?? []);
}

async function personOf(permit: P, actor: Actor, place?: DoorFacts): Promise<SessionView['person']> {
  if (actor.kind === 'nobody' || actor.kind === 'system' || actor.kind === 'token') return undefined;
  const { id, kind } = actor;
  // A family member and a partner are known here by their account alone.
  if (kind === 'family' || kind === 'partner')
    return { id, kind, name: (await accountNames(permit, [id]))[id] ?? '', roles: [] };
  const self = await findSelf(permit, id);
  const roles = kind === 'staff' ? [...actor.roles] : [];
  const language = ownLanguage(self?.languages ?? [], { kind, organization: place?.language });
  return { id, kind, name: self?.name ?? '', roles, ...(language ? { language } : {}) };
}

const organizationOf = ({ orgId, name, language, timeZone, helpLine }: DoorFacts) => ({
  id: orgId,
  name,
  language,
  timeZone,
  ...(helpLine ? { helpLine } : {}),
});

/** The organization of whoever is signed in, or the only one there is. */
function placeOf(places: readonly DoorFacts[], actor: Actor): DoorFacts | undefined {
  return 'orgId' in actor || places.length === 1 ? places[0] : undefined;
}

export async function readSession(permit: P): Promise<SessionView> {
  const { actor } = permit;
  const places = await readDoorFacts(permit);
  const place = placeOf(places, actor);
  const person = await personOf(permit, actor, place);
  const oidc = oidcName();
  const { idle, words } = person ? await readFitting(permit) : { idle: [] };
  return {
    signedIn: person !== undefined,
    setUp: places.length > 0,
    invented: place?.invented ?? false,
    abilities: person ? abilities(permit) : [],
    ...(idle.length > 0 ? { idle } : {}),
    ...(words ? { words } : {}),
    ...(person ? { person } : {}),
    ...(place ? { organization: organizationOf(place) } : {}),
    ...(place?.invented ? { personas: await readPersonas(permit, place) } : {}),
    ...(oidc ? { oidc: { name: oidc } } : {}),
  };
}

/** What the door says to someone it does not know. */
export async function greet(access: Access): Promise<Greeting> {
  const asking = { actor: nobody, requestId: newId() };
  const session = await access.permit('session.read', asking, (permit: P) => readSession(permit));
  const plain = session.setUp && !session.invented && session.oidc === undefined;
  return { session, plain, language: session.organization?.language };
}
