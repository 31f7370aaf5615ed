import { route } from '../../kernel/http/route.ts';
import { readAudit, readJobs, readOpened } from './actions.ts';
import { Audit, AuditAsked, Jobs, OfParticipant, Opened, OpenedQuery } from './schema.ts';

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
