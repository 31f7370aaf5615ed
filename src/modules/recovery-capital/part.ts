import { strengthKind } from '../coaching/index.ts';
import { definePart } from '../organizations/index.ts';
import { hasWritten } from '../timeline/index.ts';

/** Counting social capital over a program is recovery work; a service about jobs alone is not asked for it. */
definePart({
  name: 'social-capital',
  kinds: ['coaching', 'community-center', 'home', 'high-school', 'collegiate'],
  written: (permit) => hasWritten(permit, strengthKind.kind),
});
