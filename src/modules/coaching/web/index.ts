import { defineWeb } from '../../../web/define-web.ts';

export { coachingEntriesWeb } from './entries/entries-door.ts';

export const coachingWeb = defineWeb({
  name: 'coaching',
  words: {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  },
  pages: [
    { path: '/people/:id/write', audience: 'staff', title: 'tab.write', load: () => import('./write.tsx') },
    { path: '/people/:id/add/:what', audience: 'staff', title: 'tab.add', load: () => import('./add.tsx') },
    {
      path: '/groups',
      audience: 'staff',
      needs: 'group.keep',
      title: 'tab.groups',
      load: () => import('./groups.tsx'),
    },
    {
      path: '/groups/new',
      audience: 'staff',
      needs: 'group.keep',
      title: 'tab.newGroup',
      load: () => import('./group-page.tsx'),
    },
    {
      path: '/groups/:groupId/change',
      audience: 'staff',
      needs: 'group.keep',
      title: 'tab.groups',
      load: () => import('./group-page.tsx'),
    },
    {
      path: '/groups/drop-in',
      audience: 'staff',
      needs: 'group.keep',
      title: 'tab.meeting',
      load: () => import('./meeting.tsx'),
    },
    {
      path: '/groups/:groupId/meeting',
      audience: 'staff',
      needs: 'group.keep',
      title: 'tab.meeting',
      load: () => import('./meeting.tsx'),
    },
  ],
  menu: [
    {
      path: '/groups',
      word: 'menu.groups',
      needs: 'group.keep',
      part: 'groups',
      audience: 'staff',
      order: 30,
    },
  ],
});
