import { defineWeb } from '../../../web/define-web.ts';

export const peopleWeb = defineWeb({
  name: 'people',
  words: {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  },
  // Addresses with a word come before those with an id: the first that fits is shown.
  pages: [
    {
      path: '/people',
      audience: 'staff',
      needs: 'participant.list',
      title: 'tab.people',
      load: () => import('./people.tsx'),
    },
    {
      path: '/people/new',
      audience: 'staff',
      needs: 'participant.add',
      title: 'tab.newPerson',
      load: () => import('./new-person.tsx'),
    },
    {
      // Whoever may not decide is told there who can.
      path: '/people/duplicates',
      audience: 'staff',
      title: 'tab.duplicates',
      load: () => import('./duplicates.tsx'),
    },
    {
      path: '/people/:id',
      audience: 'staff',
      needs: 'participant.list',
      title: 'tab.person',
      load: () => import('./person.tsx'),
    },
    {
      path: '/people/:id/edit',
      audience: 'staff',
      needs: 'participant.list',
      title: 'tab.editPerson',
      load: () => import('./edit-person.tsx'),
    },
    {
      path: '/people/:id/reach',
      audience: 'staff',
      needs: 'participant.list',
      title: 'tab.askReach',
      load: () => import('./ask-reach.tsx'),
    },
    {
      path: '/my/reach',
      audience: 'participant',
      title: 'tab.ownReach',
      load: () => import('./own-reach.tsx'),
    },
    {
      path: '/staff',
      audience: 'staff',
      needs: 'staff.list',
      title: 'tab.staff',
      load: () => import('./staff.tsx'),
    },
    {
      path: '/staff/new',
      audience: 'staff',
      needs: 'staff.manage',
      title: 'tab.newStaff',
      load: () => import('./new-staff.tsx'),
    },
    {
      path: '/staff/:id',
      audience: 'staff',
      needs: 'staff.list',
      title: 'tab.staffMember',
      load: () => import('./staff-member.tsx'),
    },
  ],
  menu: [
    {
      path: '/my/reach',
      word: 'tab.ownReach',
      says: { en: 'How to reach me', es: 'Cómo comunicarse conmigo' },
      audience: 'participant',
      order: 20,
    },
    { path: '/people', word: 'menu.people', needs: 'participant.list', audience: 'staff', order: 20 },
    // Daily work of whoever only administers; for others a list of colleagues.
    {
      path: '/staff',
      word: 'menu.staff',
      needs: 'staff.manage',
      unless: 'participant.list',
      audience: 'staff',
      order: 40,
    },
    {
      path: '/staff',
      word: 'menu.staff',
      about: 'menu.staffAbout',
      group: 'place',
      needs: 'staff.list',
      audience: 'staff',
      order: 98,
    },
  ],
});
