/** The door of imports: the importer without its page, for the command line. */
export { type ImportReport, importByCommand, sourcesOf } from './actions/by-command.ts';
export { setAsideOf } from './domain.ts';
export { type Mapping, readMapping } from './reading/mapping.ts';
export { findSentence, sentenceOf } from './sentences.ts';
