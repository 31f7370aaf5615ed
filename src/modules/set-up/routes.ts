import { route } from '../../kernel/http/route.ts';
import { setUp } from './actions.ts';
import { FirstSetUp, SetUpDone } from './schema.ts';

export const routes = [
  route({
    post: '/set-up',
    needs: 'set-up.do',
    discloses: 'nothing',
    says: 'Sets an empty installation up and signs its administrator in; refused once any organization exists.',
    body: FirstSetUp,
    reply: SetUpDone,
    status: 201,
    run: (permit, { body }, exchange) => setUp(permit, body, exchange),
  }),
] as const;
