import { dayIn } from '../../../lib/dates.ts';
import type { Book } from '../domain/decide.ts';
import { scopeFor } from '../domain/releases.ts';
import type { Revocation } from '../domain/standing.ts';
import { standingAt } from '../domain/standing.ts';
import type { Consent, Recipient } from '../domain/vocabulary.ts';
import type { ConsentView, RestrictionView } from '../schema.ts';
import type { KeptConsent, KeptRevocation } from '../store/books.ts';
import type { KeptRestriction } from '../store/restrictions.ts';

/** What people are called who stand in a consent, and the calendar its days are of. */
export interface Names {
  staff: Readonly<Record<string, string>>;
  recipients: ReadonlyMap<string, string>;
  timeZone: string;
}

interface Part {
  recipientId?: string;
  information?: Revocation['information'];
  purpose?: Revocation['purpose'];
}

function partView({ recipientId, information, purpose }: Part, names: Names) {
  const recipientName = recipientId && names.recipients.get(recipientId);
  return {
    ...(recipientId ? { recipientId } : {}),
    ...(information ? { information } : {}),
    ...(purpose ? { purpose } : {}),
    ...(recipientName ? { recipientName } : {}),
  };
}

function recipientView(one: Recipient): ConsentView['recipients'][number] {
  if (one.is === 'class') return one;
  const { is, id, name } = one;
  if (one.is === 'named') return { is, id, name };
  return { is, id, name, members: one.members === 'who-treats' ? one.members : [...one.members] };
}

/** The instant of the end is not included: the last day is the one before it. */
const lastDay = (end: Date, { timeZone }: Names): string => dayIn(timeZone, new Date(end.getTime() - 1));

function expiryView({ expiry }: Consent, names: Names): ConsentView['expiry'] {
  if (expiry?.by === 'date') return { by: 'date', on: lastDay(expiry.at, names) };
  if (expiry?.by !== 'event') return { by: 'none' };
  const { event, occurredAt } = expiry;
  return { by: 'event', event, ...(occurredAt ? { happenedAt: occurredAt.toISOString() } : {}) };
}

function revocationView(one: KeptRevocation, names: Names): ConsentView['revocations'][number] {
  const receivedBy = names.staff[one.recordedBy] ?? '';
  return {
    id: one.id,
    at: one.at.toISOString(),
    ...partView(one, names),
    ...(one.receivedOn ? { inWriting: { receivedOn: one.receivedOn, receivedBy } } : {}),
  };
}

/** Who gets what by it now, asked of `decide` for each it names by themselves. */
function runningOf(consent: Consent, book: Book, at: Date): ConsentView['running'] {
  return consent.recipients.flatMap((one) => {
    if (one.is !== 'named') return [];
    const asker = { id: one.id, classes: [], treats: false };
    const alone = { ...book, consents: [consent] };
    return scopeFor({ asker, participantId: consent.participantId, at }, alone).map((part) => ({
      recipientId: one.id,
      recipientName: one.name,
      information: [...part.information],
      purposes: [...part.purposes],
    }));
  });
}

const isWhole = ({ recipientId, information, purpose }: Revocation): boolean =>
  recipientId === undefined && information === undefined && purpose === undefined;

export function consentView(kept: KeptConsent, book: Book, names: Names, at: Date): ConsentView {
  const { consent, revocations } = kept;
  const { id, kind, described, forFundraising } = consent;
  return {
    ...{ id, kind, described, language: kept.language, hasImage: kept.hasImage },
    information: [...consent.information],
    recipients: consent.recipients.map(recipientView),
    purposes: [...consent.purposes],
    ...(forFundraising ? { forFundraising } : {}),
    statements: [...consent.statements],
    expiry: expiryView(consent, names),
    signatures: consent.signatures.flatMap(({ at: signed, ...one }) =>
      signed ? [{ ...one, at: signed.toISOString() }] : [],
    ),
    recordedAt: kept.recordedAt.toISOString(),
    ...(kept.recordedKind === 'participant' ? {} : { recordedBy: names.staff[kept.recordedBy] ?? '' }),
    standing: standingAt(consent, at, consent.needed),
    takenBack: revocations.some(isWhole),
    revocations: revocations.map((one) => revocationView(one, names)),
    running: runningOf(consent, book, at),
  };
}

function stateOf({ agreed, until }: KeptRestriction, at: Date): RestrictionView['state'] {
  if (agreed === undefined) return 'asked';
  if (!agreed) return 'declined';
  return until && at >= until ? 'ended' : 'agreed';
}

export function restrictionView(one: KeptRestriction, names: Names, at: Date): RestrictionView {
  return {
    id: one.id,
    ...partView(one, names),
    ...(one.said ? { said: one.said } : {}),
    askedAt: one.askedAt.toISOString(),
    state: stateOf(one, at),
    ...(one.answeredAt ? { answeredAt: one.answeredAt.toISOString() } : {}),
    ...(one.answeredBy ? { answeredBy: names.staff[one.answeredBy] ?? '' } : {}),
    ...(one.until ? { untilOn: lastDay(one.until, names) } : {}),
  };
}
