/** The door of consents: what others have to know of people outside who come in here. */

export { loadPartner, loadSharing, type PastPartner } from './actions/loading.ts';
export { partnerNames, partnersLetIn } from './named.ts';
