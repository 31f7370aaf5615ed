import { definePart } from '../organizations/index.ts';
import { hasWritten } from '../timeline/index.ts';
import { messageKind } from './kinds.ts';

/** A thread is with somebody who walks along and reads it; where people only drop in there is nobody on the other end. */
definePart({
  name: 'messages',
  kinds: ['coaching', 'supported-employment', 'vocational', 'home', 'high-school', 'collegiate'],
  written: (permit) => hasWritten(permit, messageKind.kind),
});
