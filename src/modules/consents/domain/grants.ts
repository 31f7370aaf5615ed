import type { Book, Restriction } from './decide.ts';
import { standingAt, takenBack } from './standing.ts';
import { signedAt } from './validate-consent.ts';
import type { Consent, Information, Purpose } from './vocabulary.ts';

/** One thing somebody may have under a consent, from an instant up to another, that one not included. */
export interface Grant {
  readonly consentId: string;
  readonly participantId: string;
  readonly recipientId: string;
  readonly information: Information;
  readonly purpose: Purpose;
  readonly since: Date;
  readonly until?: Date;
}

interface Span {
  readonly since: Date;
  readonly until?: Date;
}

const later = (one: Date, other: Date): Date => (one > other ? one : other);

/** What is left of a span where another is taken out of it. */
function without(span: Span, out: { from: Date; until?: Date }): Span[] {
  const { since, until } = span;
  const before = out.from > since ? [{ since, until: until && until < out.from ? until : out.from }] : [];
  if (!out.until || (until && until <= out.until)) return before;
  return [...before, { since: later(since, out.until), ...(until ? { until } : {}) }];
}

const applies = (one: Restriction, grant: Grant): boolean =>
  one.participantId === grant.participantId &&
  (one.recipientId ?? grant.recipientId) === grant.recipientId &&
  (one.information ?? grant.information) === grant.information &&
  (one.purpose ?? grant.purpose) === grant.purpose;

function unrestricted(grant: Grant, { restrictions }: Book): Grant[] {
  return restrictions
    .filter((one) => applies(one, grant))
    .reduce<Span[]>((spans, one) => spans.flatMap((span) => without(span, one)), [grant])
    .map(({ since, until }) => {
      const { until: _, ...rest } = grant;
      return { ...rest, since, ...(until ? { until } : {}) };
    });
}

/** Everything a consent could let out to those it names by themselves; classes and intermediaries let nobody in by this. */
function wholeOf(consent: Consent, since: Date): Grant[] {
  const { id: consentId, participantId, information, purposes, recipients, expiry } = consent;
  const end = expiry?.by === 'date' ? { until: expiry.at } : {};
  const named = recipients.flatMap((one) => (one.is === 'named' ? [one.id] : []));
  return [...new Set(named)].flatMap((recipientId) =>
    information.flatMap((one) =>
      purposes.map((purpose) => ({
        ...{ consentId, participantId, recipientId, information: one, purpose, since },
        ...end,
      })),
    ),
  );
}

/**
 * What a consent grants from an instant on, as the book stands: the same that `decide` says of each question, spelled out,
 * so that row policies can ask for it. What has ended by then is left out.
 */
export function grantsOf(consent: Consent, book: Book, at: Date): readonly Grant[] {
  const since = signedAt(consent);
  if (!since || standingAt(consent, at, consent.needed ?? book.signers) !== 'runs') return [];
  return wholeOf(consent, since)
    .filter(({ recipientId, information, purpose }) => {
      const reach = { recipientIds: [recipientId], information, purpose };
      return !takenBack(book.revocations, consent.id, reach, at);
    })
    .flatMap((grant) => unrestricted(grant, book))
    .filter(({ until }) => until === undefined || until > at);
}
