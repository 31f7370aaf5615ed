import { definePart } from '../organizations/index.ts';
import { hasGroups } from './store-groups.ts';

/** Supported employment goes one to one; everywhere else people also meet in groups or drop in. */
definePart({
  name: 'groups',
  kinds: ['coaching', 'vocational', 'community-center', 'home', 'high-school', 'collegiate'],
  written: hasGroups,
});
