import type { Plant } from './planting.ts';
import { firstOf, withFact } from './planting.ts';

/** What is wrong with voices. */
export const plantsAmongVoices: readonly Plant[] = [
  {
    what: 'an invitation that staff gave for the person',
    change: (world) => {
      const invited = firstOf(world, 'voice-invited');
      return withFact(world, { ...invited, authorId: world.staff[0]?.id ?? '' });
    },
    finds: /voice-invited of .* was not given by the person/,
  },
  {
    what: 'family that speaks without being invited',
    change: (world) => {
      const said = firstOf(world, 'voice-said');
      return withFact(world, { ...said, data: { ...said.data, invitationId: said.id } });
    },
    finds: /voice-said of .* follows no invitation/,
  },
];
