import { z } from 'zod';
import { route } from '../../kernel/http/route.ts';
import { become, becomeByLink, explore, readExplore, readHome, readStart, start } from './actions.ts';

/** The invented program beside this installation, where one can be started. */
const Beside = z.object({
  possible: z.boolean(),
  state: z.enum(['none', 'making', 'ready']),
  url: z.url().optional(),
});

export const routes = [
  route({
    post: '/demo/become',
    needs: 'invented.become',
    discloses: 'nothing',
    says: 'In an invented installation: step into one of its people.',
    body: z.strictObject({ persona: z.uuid() }),
    reply: z.object({ become: z.uuid() }),
    run: become,
  }),
  route({
    get: '/demo/become/:persona',
    needs: 'invented.become',
    discloses: 'nothing',
    says: 'The same by a link, for whoever starts the invented program from the command line.',
    params: z.object({ persona: z.uuid() }),
    reply: 'redirect',
    run: becomeByLink,
  }),
  route({
    get: '/demo/home',
    needs: 'invented.home',
    discloses: 'nothing',
    says: 'In an invented program that was started from another installation: its address, and whether it is set up.',
    reply: z.object({ url: z.url().optional(), setUp: z.boolean().optional() }),
    run: readHome,
  }),
  route({
    post: '/demo/start',
    needs: 'invented.start',
    discloses: 'nothing',
    says: 'From an empty installation: starts the invented program in a data folder of its own.',
    body: z.strictObject({}),
    reply: z.object({ url: z.url() }),
    steps: start,
  }),
  route({
    get: '/demo/start',
    needs: 'invented.start',
    discloses: 'nothing',
    says: 'In an empty installation: whether the invented program beside it is being made, or where it is.',
    reply: Beside,
    run: readStart,
  }),
  route({
    get: '/demo/explore',
    needs: 'invented.explore',
    says: 'The same for an administrator, once the installation is set up.',
    reply: Beside,
    run: readExplore,
  }),
  route({
    post: '/demo/explore',
    needs: 'invented.explore',
    says: 'For an administrator: starts the invented program in a data folder of its own, or finds it.',
    body: z.strictObject({}),
    reply: z.object({ url: z.url() }),
    steps: explore,
  }),
] as const;
