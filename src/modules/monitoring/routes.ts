import { route } from '../../kernel/http/route.ts';
import { readBeside, snooze } from './actions/beside.ts';
import { readCoaches } from './actions/coaches.ts';
import { readToday } from './actions/today.ts';
import { Beside, CoachesToday, OfParticipant, Snoozed, SnoozeEntry, Today } from './schema.ts';

const about = ({ params }: { params: { id: string } }) => params.id;

export const routes = [
  route({
    get: '/today',
    needs: 'today.read',
    says: 'Who needs me today, in order, and why.',
    reply: Today,
    run: readToday,
  }),
  route({
    get: '/participants/:id/beside',
    needs: 'beside.read',
    says: 'Strengths, what helps and next steps of one participant.',
    params: OfParticipant,
    reply: Beside,
    about,
    run: readBeside,
  }),
  route({
    post: '/participants/:id/snooze',
    needs: 'today.snooze',
    says: 'Not today, and why.',
    params: OfParticipant,
    body: SnoozeEntry,
    reply: Snoozed,
    status: 201,
    about,
    run: snooze,
  }),
  route({
    get: '/today/coaches',
    needs: 'coaches.watch',
    says: 'The same over coaches, in counts.',
    reply: CoachesToday,
    run: readCoaches,
  }),
] as const;
