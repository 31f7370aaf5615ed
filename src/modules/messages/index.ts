/** The door of messages: its kinds of fact. */
export { messageKind, messageReadKind } from './kinds.ts';
