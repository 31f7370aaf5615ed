import { route } from '../../kernel/http/route.ts';
import { OneTimeCode } from '../sign-in/index.ts';
import { readDisclosures } from './actions/disclosing.ts';
import { readSharedPeople, readSharedRecord } from './actions/granted.ts';
import { addPartner, invitePartner, letPartnerGo, readPartners } from './actions/partners.ts';
import { readConsent, readConsents } from './actions/reading.ts';
import { answer, askRestriction } from './actions/restricting.ts';
import { readRestrictionsHere } from './actions/restrictions-here.ts';
import { receiveRevocation, revoke, tellEvent } from './actions/revoking.ts';
import { watch } from './actions/watching.ts';
import { preview, recordPaper, sign } from './actions/writing.ts';
import {
  BookQuery,
  ConsentDraft,
  ConsentPreview,
  Consents,
  changeEvents,
  DisclosureBook,
  Done,
  HappenedEntry,
  Kept,
  OfConsent,
  OfParticipant,
  OfPartner,
  OfRestriction,
  OwnConsentEntry,
  PaperConsentEntry,
  PartnerEntry,
  PartnerList,
  PartnerView,
  ReceivedRevocationEntry,
  RestrictionAnswer,
  RestrictionEntry,
  RestrictionsHere,
  RevocationEntry,
  SharedPeople,
  SharedQuery,
  SharedRecord,
  WholeConsent,
} from './schema.ts';

const about = ({ params }: { params: { id: string } }) => params.id;
const ofParticipant = { params: OfParticipant, about } as const;
const ofConsent = { params: OfConsent, about } as const;
/** A picture of 200 kB in base64, and what stands around it. */
const withPicture = 320 * 1024;

const ofRecord = [
  route({
    ...ofParticipant,
    get: '/participants/:id/consents',
    needs: 'consent.read',
    says: 'What a participant agreed may be shared, and how each of it stands.',
    reply: Consents,
    run: (permit) => readConsents(permit),
  }),
  route({
    ...ofParticipant,
    post: '/participants/:id/consents/preview',
    needs: 'consent.preview',
    says: 'The words of a consent before anybody signs, and what is missing; nothing is kept.',
    body: ConsentDraft,
    reply: ConsentPreview,
    run: preview,
  }),
  route({
    ...ofParticipant,
    post: '/participants/:id/consents',
    needs: 'consent.write',
    says: 'The participant signs what they were shown.',
    body: OwnConsentEntry,
    maxBytes: withPicture,
    reply: Kept,
    status: 201,
    run: sign,
  }),
  route({
    ...ofParticipant,
    post: '/participants/:id/consents/paper',
    needs: 'consent.record',
    says: 'Records a consent that was signed on paper, with a scan of it.',
    body: PaperConsentEntry,
    maxBytes: withPicture,
    reply: Kept,
    status: 201,
    run: recordPaper,
  }),
  route({
    ...ofConsent,
    get: '/participants/:id/consents/:consentId',
    needs: 'consent.read',
    says: 'One consent with the words as they were shown.',
    reply: WholeConsent,
    run: readConsent,
  }),
  route({
    ...ofConsent,
    post: '/participants/:id/consents/:consentId/revoke',
    needs: 'consent.revoke',
    says: 'The participant takes a consent back, whole or in part, from now on.',
    body: RevocationEntry,
    reply: Kept,
    status: 201,
    run: revoke,
  }),
  route({
    ...ofConsent,
    post: '/participants/:id/consents/:consentId/revoke-in-writing',
    needs: 'consent.receive-revocation',
    says: 'Records that a consent was taken back in writing, with who received it and when.',
    body: ReceivedRevocationEntry,
    reply: Kept,
    status: 201,
    run: receiveRevocation,
  }),
  route({
    ...ofConsent,
    post: '/participants/:id/consents/:consentId/happened',
    needs: 'consent.tell-event',
    says: 'Records that the event a consent ends with took place, or that it is known to be false.',
    body: HappenedEntry,
    reply: Kept,
    status: 201,
    run: tellEvent,
  }),
  route({
    ...ofParticipant,
    post: '/participants/:id/restrictions',
    needs: 'restriction.ask',
    says: 'Asks that something a consent allows be left undone.',
    body: RestrictionEntry,
    reply: Kept,
    status: 201,
    run: askRestriction,
  }),
  route({
    post: '/participants/:id/restrictions/:restrictionId/answer',
    needs: 'restriction.answer',
    says: 'Agrees to a restriction that was asked for, or does not.',
    params: OfRestriction,
    body: RestrictionAnswer,
    reply: Done,
    about,
    run: answer,
  }),
  route({
    get: '/restrictions',
    needs: 'restriction.list',
    says: 'What participants asked not to be shared: what waits for an answer first.',
    reply: RestrictionsHere,
    run: (permit) => readRestrictionsHere(permit),
  }),
  route({
    ...ofParticipant,
    get: '/participants/:id/disclosures',
    needs: 'disclosure.read',
    says: 'What left about a participant: to whom, what for, when, and by which consent.',
    query: BookQuery,
    reply: DisclosureBook,
    run: readDisclosures,
  }),
] as const;

const ofPartners = [
  route({
    get: '/partners',
    needs: 'partner.list',
    says: 'Who outside has an account here.',
    reply: PartnerList,
    run: (permit) => readPartners(permit),
  }),
  route({
    post: '/partners',
    needs: 'partner.manage',
    says: 'Gives somebody outside an account; an invitation is made next.',
    body: PartnerEntry,
    reply: PartnerView,
    status: 201,
    run: addPartner,
  }),
  route({
    post: '/partners/:id/invitation',
    needs: 'partner.manage',
    says: 'A link by which a partner comes in.',
    params: OfPartner,
    reply: OneTimeCode,
    status: 201,
    run: invitePartner,
  }),
  route({
    post: '/partners/:id/end',
    needs: 'partner.manage',
    says: 'Ends a partner’s access, at once.',
    params: OfPartner,
    reply: Done,
    run: letPartnerGo,
  }),
] as const;

const shared = [
  route({
    get: '/shared',
    needs: 'shared.list',
    says: 'Who agreed that the partner who asks may have something of their record.',
    reply: SharedPeople,
    discloses: 'what-is-granted',
    run: (permit) => readSharedPeople(permit),
  }),
  route({
    get: '/shared/changes',
    needs: 'shared.watch',
    says: 'Tells the partner who asks, as it happens, that what is shared with them changed.',
    reply: 'events',
    events: changeEvents,
    discloses: 'that-it-changed',
    steps: watch,
  }),
  route({
    ...ofParticipant,
    get: '/shared/:id',
    needs: 'shared.read',
    says: 'What is granted to the partner who asks of one participant’s record, with the notice and its scope.',
    query: SharedQuery,
    reply: SharedRecord,
    discloses: 'what-is-granted',
    run: readSharedRecord,
  }),
] as const;

export const routes = [...ofRecord, ...ofPartners, ...shared] as const;
