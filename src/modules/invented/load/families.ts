import type { AnyPermit } from '../../../kernel/access/index.ts';
import { tieMany } from '../../../kernel/access/index.ts';
import { addDays } from '../../../lib/dates.ts';
import { startOfDay } from '../../../lib/wall-clock.ts';
import { loadFamilies, loadGuardian } from '../../families/index.ts';
import { makeAccount } from '../../sign-in/index.ts';
import { showTo } from '../../timeline/index.ts';
import type { Family, InventedWorld } from '../world/types.ts';

const whenever = (at: string | undefined): Date | undefined => (at === undefined ? undefined : new Date(at));

/** The check of ours that family members mark. */
const form = { key: 'eight-domains', version: '1' };

/** An account that waits for its code, or one somebody has come in with. */
const account = (permit: AnyPermit, id: string, name: string, comesIn: boolean): Promise<void> =>
  makeAccount(permit, { id, kind: 'family', roles: [], programIds: [], name, comesIn });

async function loadFamily(permit: AnyPermit, family: Family, participantName: string): Promise<void> {
  const { familyId, participantId, called, plan, voices, marks } = family;
  const [acceptedAt, voiceAskedAt] = [whenever(family.acceptedAt), whenever(family.voiceAskedAt)];
  await account(permit, familyId, called, acceptedAt !== undefined);
  await loadFamilies(permit, [
    {
      link: {
        id: family.id,
        participantId,
        familyId,
        called,
        participantName,
        offeredAt: new Date(family.offeredAt),
        ...(acceptedAt ? { acceptedAt } : {}),
        ...(voiceAskedAt ? { voiceAskedAt } : {}),
      },
      plan: plan.map((line) => ({ ...line, writtenAt: new Date(line.writtenAt) })),
      voices: voices.map((voice) => ({ ...voice, at: new Date(voice.at) })),
      marked: marks.map(({ id, answers, at }) => ({ id, form, answers: { ...answers }, at: new Date(at) })),
    },
  ]);
  if (!acceptedAt) return;
  await tieMany(permit, [{ participantId, kind: 'family', targetId: familyId, since: acceptedAt }]);
  for (const rootId of family.shows) await showTo(permit, { participantId, rootId, readerId: familyId });
}

/** Families with their links and plans, and guardians on record. */
export async function loadAlong(permit: AnyPermit, world: InventedWorld): Promise<void> {
  const nameOf = (id: string): string => world.participants.find((one) => one.id === id)?.chosenName ?? '';
  for (const family of world.families) await loadFamily(permit, family, nameOf(family.participantId));
  const { timeZone } = world.organization;
  for (const one of world.guardians) {
    await account(permit, one.familyId, one.called, true);
    await loadGuardian(permit, { ...one, participantName: nameOf(one.participantId) });
    const span = {
      since: startOfDay(timeZone, one.fromOn),
      until: startOfDay(timeZone, addDays(one.untilOn, 1)),
    };
    const tie = { participantId: one.participantId, kind: 'guardian', targetId: one.familyId } as const;
    await tieMany(permit, [{ ...tie, ...span }]);
  }
}
