import type { Asker, Book } from './decide.ts';
import { decide } from './decide.ts';
import { signedAt } from './validate-consent.ts';
import type { Consent, Information, Purpose } from './vocabulary.ts';

/** One kind of information somebody may have now, for what, by which consent and paragraph. */
export interface Release {
  readonly information: Information;
  readonly purpose: Purpose;
  readonly by: string;
  readonly paragraph: string;
}

export interface Asking {
  readonly asker: Asker;
  readonly participantId: string;
  readonly at: Date;
}

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];

function released(asking: Asking, book: Book, information: Information, purpose: Purpose): Release[] {
  const { asker, participantId, at } = asking;
  const question = {
    asker,
    participantId,
    information: [information],
    purpose,
    at,
    basis: 'consent',
  } as const;
  const verdict = decide(question, book);
  return verdict.allowed ? [{ information, purpose, by: verdict.by, paragraph: verdict.paragraph }] : [];
}

/** Asks `decide` for every kind of information and purpose that stands in a consent: who may send parts asks part by part. */
const allReleases = (asking: Asking, book: Book): Release[] =>
  unique(book.consents.flatMap(({ information }) => information)).flatMap((information) =>
    unique(book.consents.flatMap(({ purposes }) => purposes)).flatMap((purpose) =>
      released(asking, book, information, purpose),
    ),
  );

/** Each kind of information once, under the first purpose for which it may leave. */
export function releasesTo(asking: Asking, book: Book): readonly Release[] {
  const first = new Map<Information, Release>();
  for (const one of allReleases(asking, book))
    if (!first.has(one.information)) first.set(one.information, one);
  return [...first.values()];
}

/** What one consent lets somebody have: each of these kinds of information for each of these purposes. */
export interface ScopePart {
  readonly consentId: string;
  readonly information: readonly Information[];
  readonly purposes: readonly Purpose[];
  readonly signedAt: Date;
  readonly until?: Date;
}

function partsOf(consent: Consent, asking: Asking, book: Book): ScopePart[] {
  const all = allReleases(asking, { ...book, consents: [consent] });
  const signed = signedAt(consent);
  if (all.length === 0 || !signed) return [];
  const byPurpose = Map.groupBy(all, ({ purpose }) => purpose);
  const alike = Map.groupBy(byPurpose.keys(), (purpose) =>
    (byPurpose.get(purpose) ?? []).map(({ information }) => information).join(),
  );
  return [...alike.values()].flatMap((purposes) => {
    const [first] = purposes;
    if (!first) return [];
    const information = (byPurpose.get(first) ?? []).map((one) => one.information);
    const end = consent.expiry?.by === 'date' ? { until: consent.expiry.at } : {};
    return [{ consentId: consent.id, information, purposes, signedAt: signed, ...end }];
  });
}

/** The scope that goes along with what leaves (§ 2.32(b)), consent by consent. */
export const scopeFor = (asking: Asking, book: Book): readonly ScopePart[] =>
  book.consents.flatMap((consent) => partsOf(consent, asking, book));
