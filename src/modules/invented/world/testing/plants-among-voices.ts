import type { Plant } from './planting.ts';
import { firstOf, staffOf, withFact } from './planting.ts';

/** What is wrong with voices. */
export const plantsAmongVoices: readonly Plant[] = [
  {
    what: 'somebody heard who does not know of us',
    change: (world) => ({
      ...world,
      supporters: world.supporters.map((one) => ({ ...one, mayBeCalled: false })),
    }),
    finds: /voice-invited of .* asks somebody who does not know of us/,
  },
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
  {
    what: 'a coach’s view from the front desk',
    change: (world) => {
      const view = firstOf(world, 'form-response', ({ data }) => data.voice === 'coach');
      return withFact(world, { ...view, authorId: staffOf(world, 'birdie-cole').id });
    },
    finds: /form-response of .* is a coach's view without a coach/,
  },
  {
    what: 'a family’s view nobody asked for',
    change: (world) => {
      const asked = world.facts.flatMap((fact) =>
        fact.kind === 'voice-invited' ? [fact.participantId] : [],
      );
      const view = firstOf(world, 'form-response', ({ participantId }) => !asked.includes(participantId));
      return withFact(world, { ...view, data: { ...view.data, voice: 'family' } });
    },
    finds: /form-response of .* follows no invitation/,
  },
];
