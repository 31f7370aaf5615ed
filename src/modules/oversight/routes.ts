import { route } from '../../kernel/http/route.ts';
import { readAudit, readJobs, readOpened } from './actions.ts';
import { readCanOpen } from './can-open.ts';
import { Audit, AuditAsked, CanOpen, Jobs, OfParticipant, Opened, OpenedQuery } from './schema.ts';

export const routes = [
  route({
    get: '/participants/:id/opened',
    needs: 'opened.read',
    says: 'Who opened a participant’s record, and when.',
    params: OfParticipant,
    query: OpenedQuery,
    reply: Opened,
    about: ({ params }) => params.id,
    run: readOpened,
  }),
  route({
    get: '/participants/:id/can-open',
    needs: 'opened.read',
    says: 'Who on the staff can open a participant’s record now, and how much of it.',
    params: OfParticipant,
    reply: CanOpen,
    about: ({ params }) => params.id,
    run: readCanOpen,
  }),
  route({
    get: '/participants/:id/opened-by',
    needs: 'opened.oversee',
    says: 'Who opened a participant’s record, and when, for whoever answers for it.',
    params: OfParticipant,
    query: OpenedQuery,
    reply: Opened,
    about: ({ params }) => params.id,
    run: readOpened,
  }),
  route({
    get: '/audit',
    needs: 'audit.read',
    says: 'The audit, latest first.',
    query: AuditAsked,
    reply: Audit,
    run: readAudit,
  }),
  route({
    get: '/jobs',
    needs: 'jobs.read',
    says: 'Background work and how it went.',
    reply: Jobs,
    run: readJobs,
  }),
] as const;
