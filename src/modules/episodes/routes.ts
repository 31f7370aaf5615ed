import { route } from '../../kernel/http/route.ts';
import { readEngagement } from './actions/engagement.ts';
import { close, enrol, readEpisodes, writeService } from './actions/enrolment.ts';
import {
  Closed,
  Closing,
  Engagement,
  EngagementAsked,
  Enrolment,
  Episodes,
  OfEpisode,
  OfParticipant,
  ServiceEntry,
  Written,
} from './schema.ts';

const about = ({ params }: { params: { id: string } }) => params.id;

export const routes = [
  route({
    get: '/participants/:id/episodes',
    needs: 'episode.read',
    says: 'Programs a participant is or was in.',
    params: OfParticipant,
    reply: Episodes,
    about,
    run: readEpisodes,
  }),
  route({
    post: '/participants/:id/episodes',
    needs: 'episode.enrol',
    says: 'Enrols a participant in one more program.',
    params: OfParticipant,
    body: Enrolment,
    reply: Written,
    status: 201,
    about,
    run: enrol,
  }),
  route({
    post: '/participants/:id/episodes/:episodeId/close',
    needs: 'episode.close',
    says: 'Closes an episode, with follow-up or the choice of none.',
    params: OfEpisode,
    body: Closing,
    reply: Closed,
    about,
    run: close,
  }),
  route({
    post: '/participants/:id/services',
    needs: 'service.write',
    says: 'Records a service received.',
    params: OfParticipant,
    body: ServiceEntry,
    reply: Written,
    status: 201,
    about,
    run: writeService,
  }),
  route({
    get: '/engagement',
    needs: 'engagement.watch',
    says: 'Early engagement, gaps in service and places of contact, in counts, since a day.',
    query: EngagementAsked,
    reply: Engagement,
    run: readEngagement,
  }),
] as const;
