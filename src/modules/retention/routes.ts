import { route } from '../../kernel/http/route.ts';
import { askForClosure, decideRequest, readKeeping, takeBackRequest } from './actions/closure.ts';
import { destroyDue } from './actions/destroy.ts';
import { endHold, placeHold } from './actions/holds.ts';
import {
  findPeople,
  lookNow,
  readCertificate,
  readKept,
  readOverview,
  setSchedule,
} from './actions/overview.ts';
import { strike } from './actions/strike.ts';
import {
  CertificateView,
  ClosureDecision,
  ClosureWish,
  Destroyed,
  Done,
  HoldLifting,
  HoldPlacing,
  KeepingView,
  KeptRecords,
  OfCertificate,
  OfEntry,
  OfHold,
  OfParticipant,
  OfRequest,
  Overview,
  PeopleFound,
  PersonQuery,
  RequestView,
  ScheduleChange,
  ScheduleView,
  Struck,
} from './schema.ts';

const about = ({ params }: { params: { id: string } }) => params.id;

const own = [
  route({
    post: '/participants/:id/line/:factId/strike',
    needs: 'entry.strike',
    says: 'Destroys the content of an entry the participant wrote, in every version of theirs; a dated tombstone stays.',
    params: OfEntry,
    reply: Struck,
    about,
    run: strike,
  }),
  route({
    get: '/participants/:id/record',
    needs: 'record.keeping',
    says: 'How long the participant’s record is kept, and how their request stands.',
    params: OfParticipant,
    reply: KeepingView,
    about,
    run: readKeeping,
  }),
  route({
    post: '/participants/:id/closure-request',
    needs: 'closure.ask',
    says: 'Asks that the record be closed or erased.',
    params: OfParticipant,
    body: ClosureWish,
    reply: RequestView,
    status: 201,
    about,
    run: askForClosure,
  }),
  route({
    post: '/participants/:id/closure-request/withdraw',
    needs: 'closure.ask',
    says: 'Takes a waiting request back.',
    params: OfParticipant,
    reply: Done,
    about,
    run: takeBackRequest,
  }),
] as const;

const keeping = [
  route({
    get: '/retention',
    needs: 'retention.read',
    says: 'The retention schedule, and requests for closure with their clocks.',
    reply: Overview,
    run: readOverview,
  }),
  route({
    put: '/retention/schedule',
    needs: 'retention.set-schedule',
    says: 'Puts another retention schedule in force.',
    body: ScheduleChange,
    reply: ScheduleView,
    run: setSchedule,
  }),
  route({
    get: '/retention/records',
    needs: 'retention.list',
    says: 'Due records, legal holds and certificates.',
    reply: KeptRecords,
    run: readKept,
  }),
  route({
    post: '/retention/look',
    needs: 'retention.list',
    says: 'Looks through every record now for those whose time is over.',
    reply: KeptRecords,
    run: lookNow,
  }),
  route({
    get: '/retention/people',
    needs: 'retention.list',
    says: 'Whose record a hold is for.',
    query: PersonQuery,
    reply: PeopleFound,
    run: findPeople,
  }),
  route({
    get: '/retention/certificates/:id',
    needs: 'retention.list',
    says: 'The certificate of one destroyed record.',
    params: OfCertificate,
    reply: CertificateView,
    run: readCertificate,
  }),
] as const;

const deciding = [
  route({
    post: '/participants/:id/closure-requests/:requestId/decide',
    needs: 'closure.decide',
    says: 'Answers a request for closure with a reason; erased destroys the record.',
    params: OfRequest,
    body: ClosureDecision,
    reply: RequestView,
    about,
    run: decideRequest,
  }),
  route({
    post: '/participants/:id/destroy',
    needs: 'record.destroy',
    says: 'Approves a due record: destroys it and makes its certificate.',
    params: OfParticipant,
    reply: Destroyed,
    about,
    run: destroyDue,
  }),
  route({
    post: '/participants/:id/holds',
    needs: 'hold.place',
    says: 'Places a legal hold: nothing of the record is struck, closed or destroyed.',
    params: OfParticipant,
    body: HoldPlacing,
    reply: Done,
    status: 201,
    about,
    run: placeHold,
  }),
  route({
    post: '/participants/:id/holds/:holdId/lift',
    needs: 'hold.lift',
    says: 'Lifts a legal hold, with a reason.',
    params: OfHold,
    body: HoldLifting,
    reply: Done,
    about,
    run: endHold,
  }),
] as const;

export const routes = [...own, ...keeping, ...deciding] as const;
