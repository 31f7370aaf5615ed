import type { Catalogue } from '../../../web/define-web.ts';
import { defineWeb } from '../../../web/define-web.ts';
import { loadWords } from '../../../web/words.ts';

export { importsEntriesWeb } from './entries/entries-door.ts';

type Words = Promise<{ default: Catalogue }>;

/** The pages' own words, and those of the reading of spreadsheets, which the command line and the lists speak as well. */
async function together(own: Words, reading: Words): Words {
  return { default: { ...(await own).default, reading: (await reading).default } };
}

export const importsWeb = defineWeb({
  name: 'imports',
  words: {
    en: () =>
      together(
        import('./words.en.json', { with: { type: 'json' } }),
        import('./reading/words.en.json', { with: { type: 'json' } }),
      ),
    es: () =>
      together(
        import('./words.es.json', { with: { type: 'json' } }),
        import('./reading/words.es.json', { with: { type: 'json' } }),
      ),
  },
  pages: [
    {
      path: '/imports',
      audience: 'staff',
      needs: 'import.read',
      title: 'menu',
      load: () => import('./imports.tsx'),
    },
    {
      path: '/imports/new',
      audience: 'staff',
      needs: 'import.make',
      title: 'tab.new',
      load: () => import('./new-import.tsx'),
    },
    {
      path: '/imports/:id',
      audience: 'staff',
      needs: 'import.read',
      title: 'menu',
      load: async () => {
        // Why two people may be one is told in the words of the room that knows people, kinds of programs in theirs.
        const words = [loadWords('people'), loadWords('organizations')];
        const [{ Page }] = await Promise.all([import('./one-import.tsx'), ...words]);
        return { Page };
      },
    },
  ],
  menu: [
    {
      path: '/imports',
      word: 'nav',
      about: 'about',
      group: 'exchange',
      needs: 'import.make',
      audience: 'staff',
      order: 85,
    },
  ],
});
