import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { defineConfig } from 'vite';
import { firstViewPages, preactJsx } from './src/web/first-view/first-view-pages.ts';
import { help } from './src/web/help/help-pack.ts';
import { plainHelp } from './src/web/help/plain-help.ts';

const pages = fileURLToPath(new URL('./src/web', import.meta.url));

/** The font of the first words on the screen is asked for with the page, not after the style sheet. */
function fontTag(files: readonly string[]): HtmlTagDescriptor[] {
  const font = files.find((file) => /latin-400-normal.*\.woff2$/.test(file));
  if (!font) return [];
  const attrs = { rel: 'preload', href: `/${font}`, as: 'font', type: 'font/woff2', crossorigin: true };
  return [{ tag: 'link', attrs, injectTo: 'head' }];
}

/** What the page's HTML says beyond its source: the font, and the help for a browser without scripts. */
const completeHtml: Plugin = {
  name: 'throughline:html',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) => [
      ...fontTag(Object.keys(bundle)),
      { tag: 'noscript', children: plainHelp(help), injectTo: 'body' },
    ],
  },
};

/** Compressed once here rather than at every request. */
const compressOnce: Plugin = {
  name: 'throughline:compress',
  apply: 'build',
  writeBundle: ({ dir = '' }, bundle) => {
    for (const file of Object.keys(bundle).filter((name) => /^assets\/.*\.(js|css)$/.test(name))) {
      const content = readFileSync(join(dir, file));
      writeFileSync(join(dir, `${file}.br`), brotliCompressSync(content));
      writeFileSync(join(dir, `${file}.gz`), gzipSync(content, { level: 9 }));
    }
  },
};

export default defineConfig({
  root: pages,
  base: '/',
  oxc: { jsx: preactJsx },
  plugins: [completeHtml, firstViewPages(pages), compressOnce],
  build: {
    outDir: fileURLToPath(new URL('./dist/web', import.meta.url)),
    emptyOutDir: true,
    manifest: true,
    // The content security policy knows no data: styles or fonts, and a file of its own is cached.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: { index: join(pages, 'index.html'), 'offline-worker': join(pages, 'offline-worker.ts') },
      output: {
        // A service worker rules over the addresses below its own, so it lies at the top.
        entryFileNames: ({ name }) => (name === 'offline-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
        // On a slow network each further file costs a turn: the few that every page needs come as one.
        codeSplitting: {
          groups: [
            { name: 'ui', test: /src\/web\/(ui\/|become\.ts$)/ },
            { name: 'sign-in', test: /src\/web\/pages\/sign-in\/(?!index)[\w-]+\.tsx?$/, minShareCount: 1 },
          ],
        },
      },
    },
  },
});
