/** The door of messages: its kinds of fact, and the seam for text messages. */
export { messageKind, messageReadKind } from './kinds.ts';
export {
  findTextCarrier,
  giveNotice,
  type Notice,
  registerTextCarrier,
  type TextCarrier,
} from './text-carriers.ts';
