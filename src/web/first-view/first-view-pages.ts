import type { Plugin, Rolldown } from 'vite';
import { runnerImport } from 'vite';
import type { DrawnView } from './draw.tsx';

type Bundle = Rolldown.OutputBundle;

/** How every page's markup is understood. */
export const preactJsx = { runtime: 'automatic', importSource: 'preact' } as const;

/** Where the build leaves a view: what serves the pages looks for it there. */
const fileOf = ({ path, language }: DrawnView): string => `first-view${path}.${language}.html`;

async function drawViews(pages: string): Promise<readonly DrawnView[]> {
  const { module } = await runnerImport<{ firstViews: readonly DrawnView[] }>(
    `${pages}/first-view/first-views.ts`,
    {
      root: pages,
      logLevel: 'error',
      oxc: { jsx: preactJsx },
    },
  );
  return module.firstViews;
}

/** The files a view needs besides those of every page: its page and its words, asked for with the document. */
function filesFor(bundle: Bundle, pages: string, { path, language }: DrawnView): string[] {
  const room = `${pages}/pages${path}`;
  const sources = [`${pages}/words.${language}.json`, `${room}/words.${language}.json`, `${room}${path}.tsx`];
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
  return chunks
    .filter(({ moduleIds }) => sources.some((source) => moduleIds.includes(source)))
    .map(({ fileName }) => fileName);
}

const linkTo = (file: string): string => `<link rel="modulepreload" crossorigin href="/${file}">`;

function pageWith(html: string, view: DrawnView, files: readonly string[]): string {
  const links = files.filter((file) => !html.includes(`"/${file}"`)).map(linkTo);
  return html
    .replace('<html lang="en">', `<html lang="${view.language}">`)
    .replace(/<title>.*<\/title>/, `<title>${view.title}</title>`)
    .replace('</head>', `${links.join('')}</head>`)
    .replace('<div id="root"></div>', `<div id="root">${view.body}</div>`);
}

/**
 * Pages whose first view is in their HTML: on a slow telephone the words stand there before the first script has come.
 * `main.tsx` takes over what it finds. `pages` is the folder of the pages' source.
 */
export const firstViewPages = (pages: string): Plugin => ({
  name: 'throughline:first-view',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const html = bundle['index.html'];
      if (html?.type !== 'asset') return;
      for (const view of await drawViews(pages)) {
        const source = pageWith(String(html.source), view, filesFor(bundle, pages, view));
        this.emitFile({ type: 'asset', fileName: fileOf(view), source });
      }
    },
  },
});
