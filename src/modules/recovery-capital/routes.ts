import { route } from '../../kernel/http/route.ts';
import { countSocialCapital } from './actions/counting.ts';
import { giveMarks, readMarking } from './actions/marking.ts';
import { readProfile } from './actions/profile.ts';
import { addInfluence, invite, place, recordSaid } from './actions/writing.ts';
import {
  InfluenceEntry,
  InviteEntry,
  Marking,
  MarksEntry,
  OfFact,
  OfParticipant,
  Profile,
  SaidEntry,
  SocialCapital,
  TagEntry,
  Written,
} from './schema.ts';

const written = {
  params: OfParticipant,
  reply: Written,
  status: 201,
  about: ({ params }: { params: { id: string } }) => params.id,
} as const;
const onFact = { ...written, params: OfFact } as const;

export const routes = [
  route({
    get: '/participants/:id/strengths',
    needs: 'profile.read',
    says: 'Strengths first, then everything that speaks of the eight domains, each source and voice by itself.',
    params: OfParticipant,
    reply: Profile,
    about: ({ params }) => params.id,
    run: (permit) => readProfile(permit),
  }),
  route({
    ...onFact,
    post: '/participants/:id/strengths/:factId/place',
    needs: 'profile.write',
    says: 'Says which domain a strength belongs to; its words stay as they were.',
    body: TagEntry,
    run: place,
  }),
  route({
    ...written,
    post: '/participants/:id/influences',
    needs: 'profile.write',
    says: 'Writes down how one domain lifts or drags another.',
    body: InfluenceEntry,
    run: addInfluence,
  }),
  route({
    ...written,
    post: '/participants/:id/voices',
    needs: 'voice.invite',
    says: 'Asks to hear how somebody close sees it; only the participant does.',
    body: InviteEntry,
    run: invite,
  }),
  route({
    ...onFact,
    post: '/participants/:id/voices/:factId/said',
    needs: 'voice.record',
    says: 'Writes down what an invited voice said; the participant reads it.',
    body: SaidEntry,
    run: recordSaid,
  }),
  route({
    get: '/participants/:id/marks',
    needs: 'voice.mark',
    says: 'The questions of the eight domains, for somebody close whom the participant asked.',
    params: OfParticipant,
    reply: Marking,
    about: ({ params }) => params.id,
    run: (permit) => readMarking(permit),
  }),
  route({
    ...written,
    post: '/participants/:id/marks',
    needs: 'voice.mark',
    says: 'How somebody close sees the eight domains, marked with their own account; a voice by itself.',
    body: MarksEntry,
    run: giveMarks,
  }),
  route({
    get: '/social-capital',
    needs: 'social-capital.count',
    says: 'The four domains of social capital in counts of people; small counts are hidden.',
    reply: SocialCapital,
    run: (permit) => countSocialCapital(permit),
  }),
] as const;
