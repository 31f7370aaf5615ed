import type { HelpPack } from './resources.ts';
import { resources as unitedStates } from './resources.us.ts';

/** The help shown here. Another country is another file beside this one. */
export const help: HelpPack = unitedStates;
