import { route } from '../../kernel/http/route.ts';
import { chooseReaders, decline, sayState, takeUp } from './actions/deciding.ts';
import { writeLine } from './actions/lines-write.ts';
import { readPlan } from './actions/read.ts';
import {
  addMilestone,
  addStepTowards,
  leaveAsIs,
  link,
  setReview,
  verifyMilestone,
  writeRehearsal,
} from './actions/tending.ts';
import {
  DeclineEntry,
  LeaveEntry,
  LineEntry,
  LinkEntry,
  OfFact,
  OfParticipant,
  PlanMilestoneEntry,
  PlanQuery,
  PlanStepEntry,
  ReadersEntry,
  RehearsalEntry,
  ReviewEntry,
  StateEntry,
  TakeUpEntry,
  VerifyEntry,
  Written,
} from './schema/entries.ts';
import { PlanView } from './schema/view.ts';

const written = {
  params: OfParticipant,
  reply: Written,
  status: 201,
  about: ({ params }: { params: { id: string } }) => params.id,
} as const;
const answered = { ...written, params: OfFact } as const;

export const routes = [
  route({
    get: '/participants/:id/plan',
    needs: 'plan.read',
    says: 'The whole plan: strengths first; as it stands, or as it was at the end of a day.',
    params: OfParticipant,
    query: PlanQuery,
    reply: PlanView,
    about: ({ params }) => params.id,
    run: readPlan,
  }),
  route({
    ...written,
    post: '/participants/:id/plan/lines',
    needs: 'plan.write',
    says: 'Writes a line of one’s own plan, or suggests one; or rewords what one wrote.',
    body: LineEntry,
    run: writeLine,
  }),
  route({
    ...answered,
    post: '/participants/:id/plan/suggestions/:factId/take-up',
    needs: 'plan.decide',
    says: 'Takes up a suggestion, as it is or in one’s own words.',
    body: TakeUpEntry,
    run: takeUp,
  }),
  route({
    ...answered,
    post: '/participants/:id/plan/suggestions/:factId/decline',
    needs: 'plan.decide',
    says: 'Sets a suggestion aside, with or without a reason.',
    body: DeclineEntry,
    run: decline,
  }),
  route({
    ...answered,
    post: '/participants/:id/plan/lines/:factId/state',
    needs: 'plan.decide',
    says: 'Says how it is with a goal, or sets a line aside and takes it up again.',
    body: StateEntry,
    run: sayState,
  }),
  route({
    ...written,
    post: '/participants/:id/plan/links',
    needs: 'plan.write',
    says: 'Says that two things belong together.',
    body: LinkEntry,
    run: link,
  }),
  route({
    ...written,
    post: '/participants/:id/plan/left',
    needs: 'plan.write',
    says: 'Leaves something as it is, though it is linked with nothing.',
    body: LeaveEntry,
    run: leaveAsIs,
  }),
  route({
    ...written,
    post: '/participants/:id/plan/steps',
    needs: 'plan.write',
    says: 'Adds a next step towards something in the plan.',
    body: PlanStepEntry,
    run: addStepTowards,
  }),
  route({
    ...written,
    post: '/participants/:id/plan/reviews',
    needs: 'plan.write',
    says: 'Sets the day to look at the plan together again.',
    body: ReviewEntry,
    run: setReview,
  }),
  route({
    ...written,
    post: '/participants/:id/plan/rehearsals',
    needs: 'plan.write',
    says: 'Writes down that what to do when it gets hard was tried out.',
    body: RehearsalEntry,
    run: writeRehearsal,
  }),
  route({
    ...written,
    post: '/participants/:id/plan/milestones',
    needs: 'plan.write',
    says: 'Adds a milestone of skill or of recovery, for those named.',
    body: PlanMilestoneEntry,
    run: addMilestone,
  }),
  route({
    ...answered,
    post: '/participants/:id/plan/milestones/:factId/readers',
    needs: 'plan.decide',
    says: 'Chooses who may see a milestone.',
    body: ReadersEntry,
    run: chooseReaders,
  }),
  route({
    ...answered,
    post: '/participants/:id/plan/milestones/:factId/verify',
    needs: 'plan.verify',
    says: 'Confirms a milestone that the participant reported.',
    body: VerifyEntry,
    run: verifyMilestone,
  }),
] as const;
