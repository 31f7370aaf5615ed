import { z } from 'zod';
import { route } from '../../kernel/http/route.ts';
import { readEarlier, readOneEntry, readParticipantsLine, restoreEntry, withdrawEntry } from './actions.ts';
import { Earlier, Line, LineParams, LineQueryShape, OneEntry } from './schema.ts';

const EntryParams = z.object({ id: z.uuid(), factId: z.uuid() });

export const routes = [
  route({
    get: '/participants/:id/line',
    needs: 'line.read',
    says: 'One page of a participant’s line, latest first.',
    params: LineParams,
    query: LineQueryShape,
    reply: Line,
    about: ({ params }) => params.id,
    run: readParticipantsLine,
  }),
  route({
    get: '/participants/:id/line/:factId',
    needs: 'line.read',
    says: 'One entry as it stands; of one that was amended, its last version.',
    params: EntryParams,
    reply: OneEntry,
    about: ({ params }) => params.id,
    run: readOneEntry,
  }),
  route({
    get: '/participants/:id/line/:factId/earlier',
    needs: 'line.read',
    says: 'What an entry said before it was amended, the latest first.',
    params: EntryParams,
    reply: Earlier,
    about: ({ params }) => params.id,
    run: readEarlier,
  }),
  route({
    post: '/participants/:id/line/:factId/withdraw',
    needs: 'line.withdraw',
    says: 'Takes back an entry one wrote oneself.',
    params: EntryParams,
    reply: z.object({ withdrawalId: z.uuid() }),
    about: ({ params }) => params.id,
    run: withdrawEntry,
  }),
  route({
    post: '/participants/:id/line/:factId/restore',
    needs: 'line.withdraw',
    says: 'Puts back an entry by withdrawing its withdrawal.',
    params: EntryParams,
    reply: z.object({ restored: z.literal(true) }),
    about: ({ params }) => params.id,
    run: restoreEntry,
  }),
] as const;
