import type { AnyPermit } from '../../../kernel/access/index.ts';
import { renewGrants } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import { makeAccount } from '../../sign-in/index.ts';
import { keysFor } from '../../timeline/index.ts';
import type { Book } from '../domain/decide.ts';
import { decide } from '../domain/decide.ts';
import type { Around, Draft } from '../domain/draft.ts';
import { consentFrom, missingIn } from '../domain/draft.ts';
import { grantsOf } from '../domain/grants.ts';
import { longNotice } from '../domain/notice.ts';
import type { Consent } from '../domain/vocabulary.ts';
import { insertRevocation } from '../store/happenings.ts';
import { insertConsent } from '../store/keeping.ts';
import type { NewPartner } from '../store/partners.ts';
import type { PastDisclosure } from '../store/past.ts';
import { insertPastDisclosures, insertPastPartner } from '../store/past.ts';
import { paragraphsOf, titleIn } from './words.ts';

/** Somebody outside who has been here for a while, and comes in by a way that is none of the account's own. */
export interface PastPartner extends NewPartner {
  addedAt: Date;
}

/** A consent of some time ago with what came of it: looks at the record, and perhaps its end. */
export interface PastSharing {
  id: string;
  participant: { id: string; name: string };
  partner: PastPartner;
  discloser: string;
  timeZone: string;
  language: 'en' | 'es';
  draft: Omit<Draft, 'recipients' | 'kind'>;
  signedAt: Date;
  takenBack?: { id: string; at: Date };
  looks: readonly { id: string; at: Date; entries: number }[];
}

/** An account of a partner who is here already. */
export async function loadPartner(permit: AnyPermit, partner: PastPartner): Promise<void> {
  const { id, name } = partner;
  await makeAccount(permit, { id, kind: 'partner', roles: [], programIds: [], name, comesIn: true });
  await insertPastPartner(permit, partner);
}

const aroundOf = ({ participant, partner, discloser, timeZone }: PastSharing): Around => ({
  participantId: participant.id,
  participantName: participant.name,
  discloser,
  timeZone,
  partners: new Map([[partner.id, partner]]),
  needed: ['participant'],
});

function consentOf(past: PastSharing, around: Around): Consent {
  const draft: Draft = {
    ...past.draft,
    kind: 'recipient',
    recipients: [{ is: 'named', id: past.partner.id }],
  };
  const signature = {
    by: 'participant',
    how: 'typed',
    name: past.participant.name,
    at: past.signedAt,
  } as const;
  const consent = { ...consentFrom(past.id, draft, around), signatures: [signature] };
  const missing = missingIn(consent, past.signedAt);
  if (missing.length > 0)
    throw new Failure('bug', 'consents/incomplete-past', { detail: missing.map(({ code }) => code).join() });
  return consent;
}

/** What each look let out: nothing that the same decision would not have let out at that moment. */
function disclosuresOf(
  { looks, partner, participant }: PastSharing,
  consent: Consent,
  book: Book,
): PastDisclosure[] {
  const [purpose] = consent.purposes;
  return looks.map(({ id, at, entries }) => {
    const asker = { id: partner.id, classes: [], treats: false };
    const { information } = consent;
    const question = { asker, participantId: participant.id, information, at, basis: 'consent' } as const;
    const verdict = decide({ ...question, purpose: purpose ?? 'own-request' }, book);
    if (!verdict.allowed) throw new Failure('bug', 'consents/past-not-allowed');
    const { paragraph, by: consentId } = verdict;
    const left = { information, purpose: purpose ?? 'own-request', paragraph, consentId, entries, at };
    return {
      id,
      participantId: participant.id,
      recipient: partner,
      ...left,
      noticeSha256: longNotice.sha256,
    };
  });
}

/** Brings in a consent as it was signed, what was shown under it, and its end where it was taken back. */
export async function loadSharing(permit: AnyPermit, past: PastSharing): Promise<void> {
  const around = aroundOf(past);
  const consent = consentOf(past, around);
  const participantId = past.participant.id;
  const key = (await keysFor(permit, [participantId])).get(participantId);
  if (!key) throw new Failure('bug', 'consents/no-key');
  const { language, takenBack } = past;
  const shown = paragraphsOf(consent, language, around);
  const recorded = { at: past.signedAt, byId: participantId, byKind: 'participant' } as const;
  await insertConsent(permit, key, { consent, language, title: titleIn(language), shown, recorded });
  if (takenBack) await insertRevocation(permit, { ...takenBack, consentId: past.id, participantId });
  const revocations = takenBack ? [{ consentId: past.id, at: takenBack.at }] : [];
  const book: Book = { consents: [consent], revocations, restrictions: [], records: [] };
  await renewGrants(permit, [past.id], grantsOf(consent, book, permit.now));
  await insertPastDisclosures(permit, disclosuresOf(past, consent, book));
}
