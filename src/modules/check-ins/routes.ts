import { route } from '../../kernel/http/route.ts';
import { checkIn, wish } from './actions/check-ins.ts';
import { changeHours, readHours } from './actions/hours.ts';
import { readReaders } from './actions/readers.ts';
import {
  CheckInEntry,
  CheckInWish,
  HoursChange,
  HoursView,
  OfParticipant,
  Readers,
  Written,
} from './schema.ts';

const about = ({ params }: { params: { id: string } }) => params.id;

export const routes = [
  route({
    get: '/participants/:id/readers',
    needs: 'readers.read',
    says: 'Who reads what the participant writes, and when.',
    params: OfParticipant,
    reply: Readers,
    about,
    run: readReaders,
  }),
  route({
    post: '/participants/:id/check-ins',
    needs: 'check-in.write',
    says: 'The participant says how today is.',
    params: OfParticipant,
    body: CheckInEntry,
    reply: Written,
    status: 201,
    about,
    run: checkIn,
  }),
  route({
    post: '/participants/:id/check-in-wishes',
    needs: 'check-in.write',
    says: 'The participant says what may come of their check-ins.',
    params: OfParticipant,
    body: CheckInWish,
    reply: Written,
    status: 201,
    about,
    run: wish,
  }),
  route({
    get: '/reading-hours',
    needs: 'reading-hours.keep',
    says: 'When what participants write is read.',
    reply: HoursView,
    run: readHours,
  }),
  route({
    put: '/reading-hours',
    needs: 'reading-hours.keep',
    says: 'Sets when what participants write is read.',
    body: HoursChange,
    reply: HoursView,
    run: changeHours,
  }),
] as const;
