import type { Permit } from '../../kernel/access/index.ts';
import { enter, noteDeed } from '../../kernel/access/index.ts';
import { Failure, notFound } from '../../kernel/failure.ts';
import type { Entry, Exchange } from '../../kernel/http/route.ts';
import { findSetting, readDoorFacts, writeSetting } from '../organizations/index.ts';
import type { Persona } from '../people/index.ts';
import { personasKey } from '../people/index.ts';
import { openSessionFor } from '../sign-in/index.ts';
import { loadAlong } from './load/families.ts';
import { loadGroups } from './load/groups.ts';
import { loadHours } from './load/hours.ts';
import { loadLines } from './load/line.ts';
import { loadNights } from './load/nights.ts';
import { loadParticipants, loadStaff } from './load/people.ts';
import { loadPlace } from './load/place.ts';
import { loadShared } from './load/sharing.ts';
import type { BesideNow, Home } from './settings.ts';
import { homeOfInvented, inventedNow, startInvented } from './settings.ts';
import type { InventedWorld } from './world/types.ts';

type Nothing = Record<never, never>;

/**
 * Those a visitor may be: a coach, the manager, who runs the house and who else has work in it, a participant, who is
 * along with them, a parent who decides for a child, and somebody outside whom people share with. What an evaluator reads, the manager reads as well.
 */
function personasOf(world: InventedWorld): Persona[] {
  const staff = (role: string, key?: string) =>
    world.staff.find((one) => (key ? one.key === key : one.role === role));
  const participant = world.participants.find((one) => one.key === 'maya') ?? world.participants[0];
  const family = world.families.find(({ acceptedAt }) => acceptedAt !== undefined);
  const [partner] = world.partners;
  const parent = world.guardians.find(({ basis }) => basis === 'minor');
  const chosen = [
    staff('coach', 'sam-ortiz') ?? staff('coach'),
    staff('manager'),
    staff('admin'),
    staff('employment-specialist'),
    staff('clinician'),
    staff('privacy-officer'),
    staff('front-desk'),
  ];
  return [
    ...chosen.flatMap((one) => (one ? [{ id: one.id, name: one.fullName, role: one.role }] : [])),
    ...(participant ? [{ id: participant.id, name: participant.chosenName, role: 'participant' }] : []),
    ...(family ? [{ id: family.familyId, name: family.called, role: 'family' }] : []),
    ...(parent ? [{ id: parent.familyId, name: parent.called, role: 'guardian' }] : []),
    ...(partner ? [{ id: partner.id, name: partner.name, role: 'partner' }] : []),
  ];
}

/** Brings a whole invented world into an empty installation: one act, all or nothing. Returns whom a visitor may be. */
export async function loadWorld(
  permit: Permit<'invented.load', Nothing>,
  world: InventedWorld,
): Promise<Persona[]> {
  await loadPlace(permit, world);
  await loadHours(permit);
  await loadStaff(permit, world);
  await loadNights(permit, world);
  await loadParticipants(permit, world);
  await loadGroups(permit, world);
  const facts = await loadLines(permit, world);
  await loadAlong(permit, world);
  await loadShared(permit, world);
  noteDeed(permit, { detail: { facts } });
  const personas = personasOf(world);
  await writeSetting(permit, personasKey, personas, 0);
  return personas;
}

export async function holdsOrganization(permit: Permit<'invented.start', Nothing>): Promise<boolean> {
  return (await readDoorFacts(permit)).length > 0;
}

/** Whether everybody here is invented. */
export async function holdsInvented(permit: Permit<'invented.start', Nothing>): Promise<boolean> {
  return (await readDoorFacts(permit)).some((one) => one.invented);
}

/** Where somebody who has looked around sets up their own, or goes back to it; nothing where this stands by itself. */
export async function readHome(_permit: Permit<'invented.home', Nothing>): Promise<Partial<Home>> {
  return { ...homeOfInvented() };
}

type Become = Permit<'invented.become', Nothing>;

/** Whom a visitor may be here; undefined in an empty installation. One that holds a real organization is refused. */
export async function findInvented(
  permit: Permit<'invented.start', Nothing>,
): Promise<Persona[] | undefined> {
  const places = await readDoorFacts(permit);
  const [place] = places;
  if (!place) return undefined;
  if (places.some((one) => !one.invented)) {
    throw new Failure('conflict', 'invented/real-organization', {
      detail: 'This data folder holds an organization of its own: the invented program needs another folder.',
    });
  }
  await enter(permit, { orgId: place.orgId });
  const setting = await findSetting(permit, personasKey);
  return (setting?.value ?? []) as Persona[];
}

/** In an invented installation, and nowhere else, a visitor may step into one of its people. */
export async function become(
  permit: Permit<'invented.become', Nothing>,
  { body }: { body: { persona: string } },
  exchange: Exchange,
) {
  const place = (await readDoorFacts(permit)).find((one) => one.invented);
  if (!place) throw notFound();
  if (permit.actor.kind === 'nobody') await enter(permit, { orgId: place.orgId, personId: body.persona });
  const setting = await findSetting(permit, personasKey);
  const personas = (setting?.value ?? []) as Persona[];
  if (!personas.some((one) => one.id === body.persona)) throw notFound();
  await openSessionFor(permit, exchange, body.persona);
  return { become: body.persona };
}

export async function becomeByLink(
  permit: Become,
  { params }: { params: { persona: string } },
  exchange: Exchange,
) {
  await become(permit, { body: params }, exchange);
  return { to: '/' };
}

/** Starts the invented program beside an empty installation; where an organization exists, nothing is here. */
export async function start({ access, asking }: Entry): Promise<{ url: string }> {
  await access.permit('invented.start', asking, async (permit) => {
    if (await holdsOrganization(permit)) throw notFound();
  });
  return { url: await startInvented() };
}

/** What a page shows of the invented program beside this installation. */
export interface BesideView {
  /** Whether this installation can start one at all. */
  possible: boolean;
  state: BesideNow['state'];
  url?: string;
}

const notHere: BesideView = { possible: false, state: 'none' };

function besideView(): BesideView {
  const now = inventedNow();
  return now ? { possible: true, ...now } : notHere;
}

/** Where it stands, for whoever comes back to the empty installation they started it from; once set up, nothing. */
export async function readStart(permit: Permit<'invented.start', Nothing>): Promise<BesideView> {
  return (await holdsOrganization(permit)) ? notHere : besideView();
}

export async function readExplore(_permit: Permit<'invented.explore', Nothing>): Promise<BesideView> {
  return besideView();
}

/** As `start`, for an administrator of the installation that is set up by now. */
export async function explore({ access, asking }: Entry): Promise<{ url: string }> {
  await access.permit('invented.explore', asking, async () => undefined);
  return { url: await startInvented() };
}
