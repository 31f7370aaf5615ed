import { route } from '../../kernel/http/route.ts';
import { checkIn, wish } from './actions/check-ins.ts';
import { changeHours, readHours } from './actions/hours.ts';
import { readNight, takeBackNight, writeNightNote } from './actions/night.ts';
import { readReaders } from './actions/readers.ts';
import { changeTurn, endTurn, keepTurn, nameTurn, readTurns } from './actions/turns.ts';
import {
  CheckInEntry,
  CheckInWish,
  HoursChange,
  HoursView,
  OfParticipant,
  Readers,
  Written,
} from './schema/check-ins.ts';
import { Night, NightNote, OfNightEntry, TakenBack } from './schema/nights.ts';
import { OfTurn, TurnChange, TurnDone, TurnEntry, Turns } from './schema/turns.ts';

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
  route({
    get: '/on-call',
    needs: 'on-call.keep',
    says: 'Who is there when, and who may be named.',
    reply: Turns,
    run: readTurns,
  }),
  route({
    post: '/on-call',
    needs: 'on-call.keep',
    says: 'Names a turn: to be called for an answer on a form, to read outside the hours, or both.',
    body: TurnEntry,
    reply: TurnDone,
    status: 201,
    run: nameTurn,
  }),
  route({
    put: '/on-call/:turnId',
    needs: 'on-call.keep',
    says: 'Changes a turn.',
    params: OfTurn,
    body: TurnChange,
    reply: TurnDone,
    run: changeTurn,
  }),
  route({
    post: '/on-call/:turnId/end',
    needs: 'on-call.keep',
    says: 'Ends a turn.',
    params: OfTurn,
    reply: TurnDone,
    run: endTurn,
  }),
  route({
    post: '/on-call/:turnId/keep',
    needs: 'on-call.keep',
    says: 'Takes the end of a turn back.',
    params: OfTurn,
    reply: TurnDone,
    run: keepTurn,
  }),
  route({
    get: '/participants/:id/night',
    needs: 'night.read',
    says: 'What a participant said that waits outside the hours, and what was done about it.',
    params: OfParticipant,
    reply: Night,
    about,
    run: readNight,
  }),
  route({
    post: '/participants/:id/night-notes',
    needs: 'night.write',
    says: 'Hands over to the day what was done outside the hours.',
    params: OfParticipant,
    body: NightNote,
    reply: Written,
    status: 201,
    about,
    run: writeNightNote,
  }),
  route({
    post: '/participants/:id/night/:factId/take-back',
    needs: 'night.write',
    says: 'Takes back an answer or a hand-over one wrote oneself.',
    params: OfNightEntry,
    reply: TakenBack,
    about,
    run: takeBackNight,
  }),
] as const;
