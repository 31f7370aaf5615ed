/** The door of families: what a family member says where the participant asked, and how an invented world brings families in. */

export { keepMarks, readOwnMarks } from './actions/marking.ts';
export { listAlong, namesAlong } from './along.ts';
export { type HeardVoice, listHeard } from './heard.ts';
export { insertGuardian as loadGuardian } from './store/guardians.ts';
export { bringHeard } from './store/heard-links.ts';
export { insertFamilies as loadFamilies } from './store/loading.ts';
