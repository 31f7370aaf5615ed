import { defineWeb } from '../../../web/define-web.ts';

export const accountWeb = defineWeb({
  name: 'account',
  words: {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  },
  pages: [
    {
      path: '/account',
      audience: 'anyone',
      needs: 'account.read',
      title: 'tab.account',
      load: () => import('./account.tsx'),
    },
    {
      path: '/settings/tokens',
      audience: 'staff',
      needs: 'token.list',
      title: 'tab.tokens',
      load: () => import('./tokens.tsx'),
    },
  ],
  // The foot of every page leads to /account.
  menu: [
    {
      path: '/settings/tokens',
      word: 'menu.tokens',
      about: 'menu.tokensAbout',
      group: 'exchange',
      needs: 'token.list',
      audience: 'staff',
      order: 97,
    },
  ],
});
