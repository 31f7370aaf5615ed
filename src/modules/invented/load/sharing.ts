import type { AnyPermit } from '../../../kernel/access/index.ts';
import type { PastPartner } from '../../consents/index.ts';
import { loadPartner, loadSharing } from '../../consents/index.ts';
import type { InventedWorld, Partner, Sharing } from '../world/types.ts';

const pastPartner = ({ addedAt, languages, ...one }: Partner): PastPartner => ({
  ...one,
  hipaa: true,
  languages: [...languages],
  addedAt: new Date(addedAt),
});

async function loadOne(permit: AnyPermit, world: InventedWorld, one: Sharing): Promise<void> {
  const partner = world.partners.find(({ id }) => id === one.partnerId);
  const participant = world.participants.find(({ id }) => id === one.participantId);
  if (!(partner && participant)) return;
  const { information, described, purpose, ends, takenBack } = one;
  await loadSharing(permit, {
    id: one.id,
    participant: { id: participant.id, name: participant.chosenName },
    partner: pastPartner(partner),
    discloser: world.organization.name,
    timeZone: world.organization.timeZone,
    language: 'en',
    draft: { information, described, purposes: [purpose], expiry: ends },
    signedAt: new Date(one.signedAt),
    ...(takenBack ? { takenBack: { id: takenBack.id, at: new Date(takenBack.at) } } : {}),
    looks: one.looks.map((look) => ({ ...look, at: new Date(look.at) })),
  });
}

/** Somebody outside, and what people share with them. */
export async function loadShared(permit: AnyPermit, world: InventedWorld): Promise<void> {
  for (const partner of world.partners) await loadPartner(permit, pastPartner(partner));
  for (const one of world.sharings) await loadOne(permit, world, one);
}
