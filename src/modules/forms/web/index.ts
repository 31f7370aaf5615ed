import { defineWeb } from '../../../web/define-web.ts';

export { formsEntriesWeb } from './entries/entries-door.ts';

export const formsWeb = defineWeb({
  name: 'forms',
  words: {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  },
  pages: [
    {
      path: '/people/:id/forms',
      audience: 'staff',
      title: 'menu.forms',
      load: () => import('./person-forms.tsx'),
    },
    {
      path: '/people/:id/forms/:key',
      audience: 'staff',
      title: 'menu.forms',
      load: () => import('./person-form.tsx'),
    },
    {
      path: '/people/:id/forms/given/:factId',
      audience: 'staff',
      title: 'menu.forms',
      load: () => import('./person-given.tsx'),
    },
    {
      path: '/me/forms',
      audience: 'participant',
      title: 'menu.forms',
      offline: true,
      load: () => import('./my-forms.tsx'),
    },
    {
      path: '/me/forms/:key',
      audience: 'participant',
      title: 'menu.forms',
      offline: true,
      load: () => import('./my-form.tsx'),
    },
    {
      path: '/me/forms/given/:factId',
      audience: 'participant',
      title: 'menu.forms',
      load: () => import('./my-given.tsx'),
    },
    {
      path: '/settings/forms',
      audience: 'staff',
      needs: 'instrument.keep',
      title: 'menu.forms',
      load: () => import('./keep/instruments.tsx'),
    },
    {
      path: '/settings/forms/new',
      audience: 'staff',
      needs: 'instrument.keep',
      title: 'adding.title',
      load: () => import('./keep/new-instrument.tsx'),
    },
  ],
  menu: [
    {
      path: '/me/forms',
      word: 'menu.forms',
      says: { en: 'Forms', es: 'Formularios' },
      audience: 'participant',
      order: 30,
    },
    {
      path: '/settings/forms',
      word: 'menu.forms',
      about: 'menu.formsAbout',
      group: 'place',
      needs: 'instrument.keep',
      audience: 'staff',
      order: 96,
    },
  ],
  participantSections: [
    {
      name: 'forms',
      order: 45,
      folds: 'menu.forms',
      needs: 'form.read',
      load: () => import('./forms-section.tsx'),
    },
  ],
});
