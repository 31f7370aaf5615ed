/** The door of consents: what others have to know of people outside who come in here. */
export { partnerNames } from './named.ts';
