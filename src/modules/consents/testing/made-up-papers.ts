import type { Asker, Book, Question } from '../domain/decide.ts';
import type {
  Consent,
  ConsentKind,
  Information,
  Purpose,
  Recipient,
  Statement,
} from '../domain/vocabulary.ts';
import { aConsent } from './a-consent.ts';

/** A small generator of our own, so that a failure can be asked again by its number (mulberry32). */
export function chance(from: number) {
  let state = from;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const pick = <T>(list: readonly [T, ...T[]]): T => list[Math.floor(next() * list.length)] ?? list[0];
  const some = <T>(list: readonly [T, ...T[]], often: number): T[] => list.filter(() => next() < often);
  return { next, pick, some };
}

const people = ['maria', 'andre'] as const;
const askers = ['clinic', 'bakery', 'officer'] as const;
const kinds = ['tpo', 'recipient', 'recipient', 'intermediary', 'counseling-notes', 'proceedings'] as const;
const information = ['attendance', 'plan', 'mental-health', 'counseling-notes'] as const;
const uses = ['treatment', 'payment', 'employment', 'proceedings'] as const;
const statements = [
  'right-to-revoke',
  'hipaa-redisclosure',
  'tpo-redisclosure',
  'refusal-consequences',
] as const;
const day = (n: number): Date => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000);

export type Chance = ReturnType<typeof chance>;

function aRecipient({ next, pick, some }: Chance): Recipient {
  const which = next();
  if (which < 0.5) return { is: 'named', id: pick(askers), name: 'Somebody', hipaa: next() < 0.5 };
  if (which < 0.75) return { is: 'class', of: 'treating-providers' };
  const members = next() < 0.5 ? 'who-treats' : some(askers, 0.5);
  return { is: 'intermediary', id: 'exchange', name: 'Exchange', members };
}

const likely: Record<ConsentKind, { information: readonly Information[]; purposes: readonly Purpose[] }> = {
  tpo: { information: ['attendance', 'plan'], purposes: ['treatment', 'payment'] },
  recipient: { information: ['attendance', 'plan'], purposes: ['employment', 'treatment'] },
  intermediary: { information: ['attendance'], purposes: ['treatment'] },
  'counseling-notes': { information: ['counseling-notes'], purposes: ['treatment'] },
  proceedings: { information: ['attendance'], purposes: ['proceedings'] },
};

function anExpiry({ next }: Chance): Partial<Consent> {
  const which = next();
  if (which < 0.1) return { expiry: { by: 'none' } };
  if (which < 0.3)
    return {
      expiry: { by: 'event', event: 'At the end of treatment.', occurredAt: day(Math.floor(next() * 40)) },
    };
  return { expiry: { by: 'date', at: day(Math.floor(next() * 40)) } };
}

function someConsent(of: Chance, id: string): Consent {
  const kind = of.pick(kinds);
  const tidy = of.next() < 0.8;
  const signedAt = day(Math.floor(of.next() * 20));
  return aConsent({
    id,
    kind,
    participantId: of.pick(people),
    participantName: of.next() < 0.03 ? '' : 'Maria Ortiz',
    recipients: [aRecipient(of), ...(of.next() < 0.2 ? [aRecipient(of)] : [])],
    information: tidy ? likely[kind].information : of.some(information, 0.5),
    purposes: tidy ? likely[kind].purposes : of.some(uses, 0.5),
    statements: tidy ? [...statements] : of.some<Statement>(statements, 0.8),
    signatures:
      of.next() < 0.03 ? [] : [{ by: 'participant', name: 'Maria Ortiz', how: 'typed', at: signedAt }],
    ...anExpiry(of),
    ...(of.next() < 0.05 ? { knownFalseAt: day(Math.floor(of.next() * 40)) } : {}),
  });
}

export function aBook(of: Chance): Book {
  const consents = Array.from({ length: 1 + Math.floor(of.next() * 4) }, (_, at) =>
    someConsent(of, `c${at}`),
  );
  const revocations = consents
    .filter(() => of.next() < 0.4)
    .map(({ id }) => ({
      consentId: id,
      at: day(Math.floor(of.next() * 40)),
      ...(of.next() < 0.4 ? { recipientId: of.pick([...askers, 'exchange']) } : {}),
      ...(of.next() < 0.4 ? { information: of.pick(information) } : {}),
      ...(of.next() < 0.4 ? { purpose: of.pick(uses) } : {}),
    }));
  const restrictions =
    of.next() < 0.1
      ? [{ participantId: of.pick(people), from: day(10), until: day(20), recipientId: of.pick(askers) }]
      : [];
  return { consents, revocations, restrictions, records: [] };
}

/** About half the questions are ones that a paper in the book might cover. */
export function aQuestion(of: Chance, { consents }: Book): Question {
  const meant = of.next() < 0.6 ? consents[Math.floor(of.next() * consents.length)] : undefined;
  const named = meant?.recipients.find((one) => one.is === 'named')?.id;
  const asker: Asker = {
    id: named ?? of.pick(askers),
    classes: of.next() < 0.5 ? ['treating-providers'] : [],
    treats: of.next() < 0.5,
    ...(of.next() < 0.4 ? { via: 'exchange' } : {}),
  };
  const asked = meant ? meant.information.filter(() => of.next() < 0.7) : of.some(information, 0.3);
  return {
    asker,
    participantId: meant?.participantId ?? of.pick(people),
    information: asked.length > 0 ? asked : ['attendance'],
    purpose: (of.next() < 0.8 ? meant?.purposes[0] : undefined) ?? of.pick(uses),
    at: day(Math.floor(of.next() * 40)),
    basis: 'consent',
  };
}
