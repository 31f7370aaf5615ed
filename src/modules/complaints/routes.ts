import { route } from '../../kernel/http/route.ts';
import { answer, complain, readComplaints, readOwn } from './actions.ts';
import {
  AnswerEntry,
  ComplaintEntry,
  Complaints,
  OfComplaint,
  OfParticipant,
  OwnComplaints,
  Written,
} from './schema.ts';

const about = ({ params }: { params: { id: string } }) => params.id;

export const routes = [
  route({
    get: '/participants/:id/complaints',
    needs: 'complaint.own',
    says: 'What a participant said went wrong with their privacy, and what was answered.',
    params: OfParticipant,
    reply: OwnComplaints,
    about,
    run: readOwn,
  }),
  route({
    post: '/participants/:id/complaints',
    needs: 'complaint.make',
    says: 'Writes a complaint: the participant’s own, or one that came in on paper.',
    params: OfParticipant,
    body: ComplaintEntry,
    reply: Written,
    status: 201,
    about,
    run: complain,
  }),
  route({
    get: '/complaints',
    needs: 'complaint.list',
    says: 'Every complaint about privacy, those without an answer first.',
    reply: Complaints,
    run: readComplaints,
  }),
  route({
    post: '/participants/:id/complaints/:complaintId/answers',
    needs: 'complaint.answer',
    says: 'Answers a complaint; the participant reads it.',
    params: OfComplaint,
    body: AnswerEntry,
    reply: Written,
    status: 201,
    about,
    run: answer,
  }),
] as const;
