import type { Desk } from '../line/desk.ts';
import { tellAndre, tellDevon, tellLuz, tellPriya } from './four-others.ts';
import { tellMaya } from './maya.ts';

const stories: Readonly<Record<string, (desk: Desk) => void>> = {
  maya: tellMaya,
  devon: tellDevon,
  luz: tellLuz,
  andre: tellAndre,
  priya: tellPriya,
};

/** What is told by hand about one of the five people of Sam's Today; undefined for everyone else. */
export const storyOf = (key: string): ((desk: Desk) => void) | undefined => stories[key];
