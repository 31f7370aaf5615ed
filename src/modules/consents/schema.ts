/**
 * The shapes this room's routes accept and answer. The routes, below `/api`:
 *
 * - `GET  /participants/:id/consents` → Consents
 * - `POST /participants/:id/consents/preview` ConsentDraft → ConsentPreview (nothing is kept)
 * - `POST /participants/:id/consents` OwnConsentEntry → Kept (the participant)
 * - `POST /participants/:id/consents/paper` PaperConsentEntry → Kept (staff)
 * - `GET  /participants/:id/consents/:consentId` → WholeConsent
 * - `POST /participants/:id/consents/:consentId/revoke` RevocationEntry → Kept (the participant)
 * - `POST /participants/:id/consents/:consentId/revoke-in-writing` ReceivedRevocationEntry → Kept (staff)
 * - `POST /participants/:id/consents/:consentId/happened` HappenedEntry → Kept (staff)
 * - `POST /participants/:id/restrictions` RestrictionEntry → Kept
 * - `POST /participants/:id/restrictions/:restrictionId/answer` RestrictionAnswer → Done (staff)
 * - `GET  /restrictions` → RestrictionsHere (whoever answers for privacy)
 * - `GET  /participants/:id/disclosures` BookQuery → DisclosureBook
 * - `GET  /partners` → PartnerList, `POST /partners` PartnerEntry → PartnerView
 * - `POST /partners/:id/invitation` → { code, expiresAt }, `POST /partners/:id/end` → Done
 * - `GET  /shared` → SharedPeople, `GET /shared/:id` SharedQuery → SharedRecord (a partner)
 * - `GET  /shared/changes` → events, see `changeEvents` (a partner)
 *
 * An entry that lacks elements of § 2.31 is refused as `consents/incomplete` (400), its `fields` being each missing code
 * with the paragraph; words that differ from the server's as `consents/other-words` (409). Whatever a partner may not
 * have is `kernel/not-found`.
 */
export {
  ConsentDraft,
  ConsentPreview,
  Consents,
  ConsentView,
  Done,
  HappenedEntry,
  Kept,
  OfConsent,
  OfParticipant,
  OfRestriction,
  OwnConsentEntry,
  PaperConsentEntry,
  ReceivedRevocationEntry,
  RestrictionAnswer,
  RestrictionEntry,
  RestrictionView,
  RevocationEntry,
  WholeConsent,
} from './schema/consents.ts';
export { BookQuery, DisclosureBook, DisclosureView } from './schema/disclosures.ts';
export {
  changeEvents,
  Scope,
  SharedEntry,
  SharedPeople,
  SharedQuery,
  SharedRecord,
} from './schema/granted.ts';
export { OfPartner, PartnerEntry, PartnerList, PartnerView } from './schema/partners.ts';
export { RestrictionsHere } from './schema/restrictions.ts';
