import { addDays } from '../../../lib/dates.ts';
import { newId } from '../../../lib/ids.ts';
import { startOfDay } from '../../../lib/wall-clock.ts';
import type { Book, Restriction } from '../domain/decide.ts';
import type { Revocation } from '../domain/standing.ts';
import type { Consent, Information, Purpose } from '../domain/vocabulary.ts';
import { statements } from '../domain/vocabulary.ts';
import type { ConsentDraft } from '../schema.ts';
import type { Chance } from './made-up-papers.ts';
import { aDraft } from './stage.ts';

const zone = 'America/New_York';
/** The kinds of information there is an entry of. */
export const asked = ['note', 'plan', 'attendance', 'housing', 'mental-health', 'substance-use'] as const;

const kinds = ['recipient', 'recipient', 'recipient', 'tpo', 'proceedings', 'counseling-notes'] as const;

function purposesFor({ some }: Chance, kind: (typeof kinds)[number]): Purpose[] {
  if (kind === 'proceedings') return ['proceedings'];
  if (kind === 'counseling-notes') return ['treatment'];
  const chosen: Purpose[] =
    kind === 'tpo' ? some(['treatment', 'payment'], 0.7) : some(['treatment', 'employment', 'housing'], 0.6);
  return chosen.length > 0 ? chosen : ['treatment'];
}

function informationFor({ some }: Chance, kind: (typeof kinds)[number]): Information[] {
  if (kind === 'counseling-notes') return ['counseling-notes'];
  const chosen: Information[] = some(asked, 0.5);
  return chosen.length > 0 ? chosen : ['note'];
}

function expiryOf({ next }: Chance): NonNullable<ConsentDraft['expiry']> {
  const which = next();
  if (which < 0.3) return { by: 'event', event: 'I move out.' };
  return { by: 'date', on: which < 0.6 ? addDays('2026-11-20', Math.floor(next() * 12)) : '2026-12-31' };
}

/** What somebody might agree to: every kind that names somebody by themselves, each with what it may hold. */
export function aMadeUpDraft(of: Chance, partnerIds: readonly string[]): ConsentDraft {
  const [first = '', ...others] = partnerIds;
  const named = [first, ...others.filter(() => of.next() < 0.3)];
  const kind = of.pick(kinds);
  return aDraft(first, {
    kind,
    recipients: named.map((id) => ({ is: 'named', id })),
    purposes: purposesFor(of, kind),
    information: informationFor(of, kind),
    expiry: expiryOf(of),
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

type Part = Omit<Revocation, 'consentId' | 'at'>;

/** Part of a consent: who, what, what for, or any of them left out. */
export function aPart({ next, pick }: Chance, consent: Consent): Part {
  const [recipient] = consent.recipients;
  const [information = 'note'] = consent.information;
  const [purpose = 'treatment'] = consent.purposes;
  const id = recipient && 'id' in recipient ? recipient.id : newId();
  return {
    ...(next() < 0.4 ? { recipientId: id } : {}),
    ...(next() < 0.4 ? { information: pick<Information>([information, 'note']) } : {}),
    ...(next() < 0.3 ? { purpose } : {}),
  };
}
