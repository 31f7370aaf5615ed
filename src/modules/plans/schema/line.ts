import { z } from 'zod';
import { domains, effects, groupStandings, signKinds } from '../domain/parts.ts';

const id = z.uuid();
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** 'HH:MM' on the clock on the wall, in the participant's own place. */
export const WakingHours = z.object({ from: clock, to: clock });

const every = {
  domain: z.enum(domains).optional(),
  /** The suggestion it takes up. */
  fromId: id.optional(),
  /** Of a suggestion: the line it would come in place of. */
  insteadOf: id.optional(),
};

const part = <const Name extends string, More extends z.ZodRawShape>(name: Name, more: More) =>
  z.object({ part: z.literal(name), ...every, ...more });

/** What a line of a plan holds besides its words, by its part. */
export const LineData = z.discriminatedUnion('part', [
  part('goal', {}),
  part('sign', { sign: z.enum(signKinds) }),
  part('coping', {}),
  part('call', {}),
  part('need', {}),
  part('barrier', {}),
  part('routine', {
    /** 1 Monday … 7 Sunday. */
    weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
    from: clock,
    /** Not after `from` when it goes on past midnight. */
    to: clock,
  }),
  part('person', {
    /** 1 beside me … 3 further away. */
    closeness: z.int().min(1).max(3),
    effect: z.enum(effects),
  }),
  part('group', { standing: z.enum(groupStandings) }),
]);
export type LineData = z.output<typeof LineData>;
