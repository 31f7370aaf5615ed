import { addDays } from '../../../lib/dates.ts';
import { newId } from '../../../lib/ids.ts';
import { startOfDay } from '../../../lib/wall-clock.ts';
import type { Book, Restriction } from '../domain/decide.ts';
import type { Revocation } from '../domain/standing.ts';
import type { Consent } from '../domain/vocabulary.ts';
import { informations, statements } from '../domain/vocabulary.ts';
import type { ConsentDraft } from '../schema.ts';
import type { Chance } from './made-up-papers.ts';
import { aDraft } from './stage.ts';

const zone = 'America/New_York';
const categories = ['note', 'plan', 'attendance', 'housing', 'mental-health', 'substance-use'] as const;
export const asked = categories;

/** What somebody might agree to: every kind that names somebody by themselves, each with what it may hold. */
export function aMadeUpDraft({ next, pick, some }: Chance, partnerIds: readonly string[]): ConsentDraft {
  const [first = '', ...others] = partnerIds;
  const recipients = [first, ...others.filter(() => next() < 0.3)].map(
    (id) => ({ is: 'named', id }) as const,
  );
  const kind = pick([
    'recipient',
    'recipient',
    'recipient',
    'tpo',
    'proceedings',
    'counseling-notes',
  ] as const);
  const purposes = {
    recipient: some(['treatment', 'employment', 'housing'], 0.6),
    tpo: some(['treatment', 'payment'], 0.7),
    proceedings: ['proceedings' as const],
    'counseling-notes': ['treatment' as const],
  }[kind];
  const information = kind === 'counseling-notes' ? (['counseling-notes'] as const) : some(categories, 0.5);
  const expiry = pick([
    { by: 'date', on: addDays('2026-11-20', Math.floor(next() * 12)) },
    { by: 'date', on: '2026-12-31' },
    { by: 'event', event: 'I move out.' },
  ] as const);
  return aDraft(first, {
    ...{ kind, recipients, expiry, purposes },
    information: information.length > 0 ? [...information] : ['note'],
    ...(purposes.length > 0 ? {} : { purposes: ['treatment'] }),
  });
}

/** The same consent as the rules see it, put together from what was asked for and never from what was kept. */
export function mirrored(id: string, draft: ConsentDraft, participantId: string, at: Date): Consent {
  const { expiry } = draft;
  return {
    ...{ id, participantId, participantName: 'Maya', discloser: 'Harbor Street Center' },
    ...{
      kind: draft.kind,
      information: draft.information,
      described: draft.described,
      purposes: draft.purposes,
    },
    recipients: draft.recipients.flatMap((one) =>
      one.is === 'named' ? [{ is: one.is, id: one.id, name: 'Dr. Lin' }] : [],
    ),
    statements,
    ...(expiry?.by === 'date'
      ? { expiry: { by: 'date', at: startOfDay(zone, addDays(expiry.on, 1)) } }
      : { expiry: { by: 'event', event: 'I move out.' } }),
    signatures: [{ by: 'participant', name: 'Maya Rivera', how: 'typed', at }],
  };
}

/** A book that grows act by act. */
export interface Mirror {
  consents: Consent[];
  revocations: Revocation[];
  restrictions: Restriction[];
}

export const bookOf = ({ consents, revocations, restrictions }: Mirror): Book => ({
  ...{ consents, revocations, restrictions, records: [] },
});

/** Part of a consent: who, what, what for, or any of them left out. */
export function aPart({ next, pick }: Chance, consent: Consent) {
  const [recipient] = consent.recipients;
  const [information = informations[0]] = consent.information;
  const [purpose = 'treatment'] = consent.purposes;
  const id = recipient && 'id' in recipient ? recipient.id : newId();
  return {
    ...(next() < 0.4 ? { recipientId: id } : {}),
    ...(next() < 0.4 ? { information: pick([information, 'note']) } : {}),
    ...(next() < 0.3 ? { purpose } : {}),
  };
}
