import { route } from '../../kernel/http/route.ts';
import { markRead } from './actions/mark.ts';
import { writeMessage } from './actions/write.ts';
import { Marked, MessageEntry, OfParticipant, ReadEntry, Written } from './schema.ts';

const about = ({ params }: { params: { id: string } }) => params.id;

export const routes = [
  route({
    post: '/participants/:id/messages',
    needs: 'message.write',
    says: 'Writes a message between a participant and their team.',
    params: OfParticipant,
    body: MessageEntry,
    reply: Written,
    status: 201,
    about,
    run: writeMessage,
  }),
  route({
    post: '/participants/:id/messages/read',
    needs: 'message.mark',
    says: 'Marks messages of a participant as read.',
    params: OfParticipant,
    body: ReadEntry,
    reply: Marked,
    status: 201,
    about,
    run: markRead,
  }),
] as const;
