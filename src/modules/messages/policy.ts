import {
  anyOf,
  definePolicy,
  nightReader,
  participantOrTeam,
  supportTeam,
} from '../../kernel/access/policy.ts';
import type { MessageTables } from './tables.ts';

export const policy = definePolicy<MessageTables>()({
  'message.write': { who: anyOf(participantOrTeam, nightReader), about: 'participant', purpose: 'coaching' },
  // Staff alone leave marks: that a participant has read something is nobody's to know.
  'message.mark': { who: anyOf(supportTeam, nightReader), about: 'participant', purpose: 'coaching' },
});
