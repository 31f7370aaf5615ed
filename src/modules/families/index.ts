/** The door of families: what a family member says where the participant asked, and how an invented world brings families in. */
export { type Along, listAlong } from './along.ts';
export { type HeardVoice, listHeard } from './heard.ts';
export { insertGuardian as loadGuardian } from './store/guardians.ts';
export { insertFamilies as loadFamilies, type LoadedFamily } from './store/loading.ts';
