import { languages } from '../../lib/languages.ts';
import type { DrawnView } from './draw.tsx';
import { drawFirstView } from './draw.tsx';

/** The pages a stranger's phone opens first. */
const paths = ['/sign-in', '/help'];

/** Drawn one after the other, since a language is spoken by all; while this file is loaded, since only then is there a loader for the pages. */
async function drawAll(): Promise<DrawnView[]> {
  const drawn: DrawnView[] = [];
  for (const language of languages) for (const path of paths) drawn.push(await drawFirstView(path, language));
  return drawn;
}

export const firstViews: readonly DrawnView[] = await drawAll();
