import { route } from '../../kernel/http/route.ts';
import { OneTimeCode } from '../sign-in/index.ts';
import { letGo, takeOn } from './actions/caseload.ts';
import { decideDuplicate, findLike, readDuplicates, undoDecision } from './actions/duplicates.ts';
import { dropLeaveOf, dropOwnLeave, planLeaveFor, planOwnLeave } from './actions/leave.ts';
import { listParticipants } from './actions/list.ts';
import {
  addOneParticipant,
  changeParticipant,
  changeReach,
  greetParticipant,
  readParticipant,
} from './actions/participants.ts';
import { readSession } from './actions/session.ts';
import { changeStaff, giveAccess, hire, letLeave, readStaff, takeBack } from './actions/staff.ts';
import { DuplicateDecision, DuplicatesView, LikeQuery, LikeView, Pair } from './schema/duplicates.ts';
import {
  CaseloadChange,
  CaseloadParams,
  Done,
  EndReason,
  GreetingView,
  IdParams,
  ListQuery,
  NewParticipant,
  ParticipantChange,
  ParticipantList,
  ParticipantView,
  ReachChange,
  Saved,
} from './schema/participants.ts';
import { SessionView } from './schema/session.ts';
import {
  AccessChange,
  LeaveParams,
  LeaveView,
  NewLeave,
  NewStaff,
  OwnLeaveParams,
  StaffChange,
  StaffList,
  StaffView,
} from './schema/staff.ts';

const session = [
  route({
    get: '/session',
    needs: 'session.read',
    discloses: 'nothing',
    says: 'Who is signed in and what they may do.',
    reply: SessionView,
    run: (permit) => readSession(permit),
  }),
] as const;

const participants = [
  route({
    get: '/participants',
    needs: 'participant.list',
    says: 'The participants you may see, by name; a search is forgiving of spelling.',
    query: ListQuery,
    reply: ParticipantList,
    run: (permit, { query }) => listParticipants(permit, query),
  }),
  route({
    post: '/participants',
    needs: 'participant.add',
    says: 'Adds a participant; a name is enough.',
    body: NewParticipant,
    reply: Saved,
    status: 201,
    run: (permit, { body }) => addOneParticipant(permit, body),
  }),
  route({
    post: '/participants/like',
    needs: 'participant.add',
    says: 'Who of those you may see could already be this person.',
    body: LikeQuery,
    reply: LikeView,
    run: (permit, { body }) => findLike(permit, body),
  }),
  route({
    get: '/participants/:id',
    needs: 'participant.read',
    says: 'A participant: names, how to reach them safely, supporters, programs, caseload.',
    params: IdParams,
    reply: ParticipantView,
    about: ({ params }) => params.id,
    run: (permit, { params }) => readParticipant(permit, params.id),
  }),
  route({
    get: '/participants/:id/greeting',
    needs: 'participant.find',
    says: 'What the front desk needs: a name, and how to pass on a call.',
    params: IdParams,
    reply: GreetingView,
    about: ({ params }) => params.id,
    run: (permit, { params }) => greetParticipant(permit, params.id),
  }),
  route({
    put: '/participants/:id',
    needs: 'participant.edit',
    says: 'Changes a participant; a version that is not the latest is answered with both.',
    params: IdParams,
    body: ParticipantChange,
    reply: Saved,
    about: ({ params }) => params.id,
    run: (permit, { params, body }) => changeParticipant(permit, params.id, body),
  }),
  route({
    put: '/participants/:id/reach',
    needs: 'participant.edit-reach',
    says: 'Changes how and when to reach a participant; participants do so for themselves.',
    params: IdParams,
    body: ReachChange,
    reply: Saved,
    about: ({ params }) => params.id,
    run: (permit, { params, body }) => changeReach(permit, params.id, body),
  }),
  route({
    post: '/participants/:id/caseload',
    needs: 'participant.assign',
    says: 'Puts a participant on a colleague’s caseload.',
    params: IdParams,
    body: CaseloadChange,
    reply: Done,
    status: 201,
    about: ({ params }) => params.id,
    run: (permit, { params, body }) => takeOn(permit, params.id, body),
  }),
  route({
    post: '/participants/:id/caseload/:staffId/end',
    needs: 'participant.assign',
    says: 'Takes a participant off a caseload; the history keeps it.',
    params: CaseloadParams,
    body: EndReason,
    reply: Done,
    about: ({ params }) => params.id,
    run: (permit, { params, body }) => letGo(permit, params.staffId, body.reason),
  }),
] as const;

const duplicates = [
  route({
    get: '/duplicates',
    needs: 'duplicates.decide',
    says: 'Records that may be one person, with reasons.',
    reply: DuplicatesView,
    run: (permit) => readDuplicates(permit),
  }),
  route({
    post: '/duplicates/decide',
    needs: 'duplicates.decide',
    says: 'Decides that two records are one person, or two.',
    body: DuplicateDecision,
    reply: Done,
    run: (permit, { body }) => decideDuplicate(permit, body),
  }),
  route({
    post: '/duplicates/undo',
    needs: 'duplicates.decide',
    says: 'Takes such a decision back.',
    body: Pair,
    reply: Done,
    run: (permit, { body }) => undoDecision(permit, body),
  }),
] as const;

const staff = [
  route({
    get: '/staff',
    needs: 'staff.list',
    says: 'Everyone who works here, their roles and leave.',
    reply: StaffList,
    run: (permit) => readStaff(permit),
  }),
  route({
    post: '/staff',
    needs: 'staff.manage',
    says: 'Adds a staff member with an account that waits for an invitation.',
    body: NewStaff,
    reply: StaffView,
    status: 201,
    run: (permit, { body }) => hire(permit, body),
  }),
  route({
    put: '/staff/:id',
    needs: 'staff.manage',
    says: 'Changes a staff member’s profile.',
    params: IdParams,
    body: StaffChange,
    reply: StaffView,
    run: (permit, { params, body }) => changeStaff(permit, params.id, body),
  }),
  route({
    post: '/staff/:id/access',
    needs: 'staff.manage',
    says: 'Gives roles and programs; a change signs the person out everywhere.',
    params: IdParams,
    body: AccessChange,
    reply: Done,
    run: (permit, { params, body }) => giveAccess(permit, params.id, body),
  }),
  route({
    post: '/staff/:id/end',
    needs: 'staff.manage',
    says: 'Somebody leaves: their access ends now.',
    params: IdParams,
    reply: Done,
    run: (permit, { params }) => letLeave(permit, params.id),
  }),
  route({
    post: '/staff/:id/restore',
    needs: 'staff.manage',
    says: 'Takes somebody back whose access had ended; answers an invitation, shown once.',
    params: IdParams,
    reply: OneTimeCode,
    run: (permit, { params }) => takeBack(permit, params.id),
  }),
  route({
    post: '/staff/:id/leave',
    needs: 'staff.leave',
    says: 'Plans leave, and who covers.',
    params: IdParams,
    body: NewLeave,
    reply: LeaveView,
    status: 201,
    run: (permit, { params, body }) => planLeaveFor(permit, params.id, body),
  }),
  route({
    delete: '/staff/:id/leave/:leaveId',
    needs: 'staff.leave',
    says: 'Takes planned leave back.',
    params: LeaveParams,
    reply: Done,
    run: (permit, { params }) => dropLeaveOf(permit, params.id, params.leaveId),
  }),
  route({
    post: '/my/leave',
    needs: 'staff.leave-own',
    says: 'Plans your own leave, and who covers.',
    body: NewLeave,
    reply: LeaveView,
    status: 201,
    run: (permit, { body }) => planOwnLeave(permit, body),
  }),
  route({
    delete: '/my/leave/:leaveId',
    needs: 'staff.leave-own',
    says: 'Takes your own planned leave back.',
    params: OwnLeaveParams,
    reply: Done,
    run: (permit, { params }) => dropOwnLeave(permit, params.leaveId),
  }),
] as const;

export const routes = [...session, ...participants, ...duplicates, ...staff] as const;
