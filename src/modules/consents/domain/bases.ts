import type { Information, Purpose } from './vocabulary.ts';

/**
 * What § 2.12(c) and subparts D and E allow without a consent, each with the record that must stand before anything
 * leaves. Provisional where field knowledge is second-hand: counsel reads them before a place relies on one.
 */
interface Common {
  readonly id: string;
  readonly recipientId: string;
  readonly from: Date;
  readonly until?: Date;
}

/** About one participant; an agreement is about everybody the program serves. */
interface AboutOne extends Common {
  readonly participantId: string;
}

/** § 2.51: written down at once, with the hour. */
export interface MedicalEmergency extends AboutOne {
  readonly basis: 'medical-emergency';
  readonly personnel: string;
  readonly affiliation: string;
  readonly discloser: string;
  readonly nature: string;
  readonly whyNoConsent: 'cannot-be-asked' | 'closed-by-disaster' | 'drug-alert';
}

/** § 2.11, § 2.12(c)(4): a service organization under a written agreement. */
export interface ServiceAgreement extends Common {
  readonly basis: 'service-agreement';
  readonly services: string;
  readonly acknowledgesBound: boolean;
  readonly resistsInCourt: boolean;
}

/** § 2.12(c)(3): inside the program, or with whoever directs it. */
export interface NeedToKnow extends AboutOne {
  readonly basis: 'need-to-know';
  readonly duty: 'diagnosis' | 'treatment' | 'referral' | '';
}

/** § 2.53. */
export interface AuditAgreement extends Common {
  readonly basis: 'audit';
  readonly authority: string;
  readonly destroysOrReturns: boolean;
  readonly noRedisclosure: boolean;
}

/** § 2.52. */
export interface ResearchAgreement extends Common {
  readonly basis: 'research';
  readonly approval: 'authorization' | 'waiver' | 'common-rule' | 'fda' | '';
  readonly boundByPart2: boolean;
  readonly reportsNobody: boolean;
}

/** Subpart E: an order permits and does not compel; a subpoena alone opens nothing (§ 2.61). */
export interface CourtOrder extends AboutOne {
  readonly basis: 'court-order';
  readonly section: '2.64' | '2.65' | '2.66' | '2.67' | '';
  readonly order: boolean;
  readonly subpoena: boolean;
  readonly information: readonly Information[];
}

/** § 2.12(c)(6): the first report, not the record behind it. */
export interface ChildAbuseReport extends AboutOne {
  readonly basis: 'child-abuse-report';
  readonly initial: boolean;
  readonly incident: string;
}

/** § 2.12(c)(5): what happened, who, and where they were last. */
export interface CrimeReport extends AboutOne {
  readonly basis: 'crime-on-premises';
  readonly incident: string;
}

export type BasisRecord =
  | MedicalEmergency
  | ServiceAgreement
  | NeedToKnow
  | AuditAgreement
  | ResearchAgreement
  | CourtOrder
  | ChildAbuseReport
  | CrimeReport;

export type Basis = BasisRecord['basis'];

/** The paragraph that allows it, as the accounting and the audit name it. */
export const paragraphs: Readonly<Record<Basis, string>> = {
  'medical-emergency': '§ 2.51',
  'service-agreement': '§ 2.12(c)(4)',
  'need-to-know': '§ 2.12(c)(3)',
  audit: '§ 2.53',
  research: '§ 2.52',
  'court-order': '§ 2.61',
  'child-abuse-report': '§ 2.12(c)(6)',
  'crime-on-premises': '§ 2.12(c)(5)',
};

/** Names of fields that are empty or not affirmed. */
const unfilled = (fields: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(fields)
    .filter(([, value]) => !value || (typeof value === 'string' && value.trim() === ''))
    .map(([name]) => name);

/** What a record must say and does not; none where it may be relied on. */
export function lacksOf(record: BasisRecord): readonly string[] {
  switch (record.basis) {
    case 'medical-emergency': {
      const { personnel, affiliation, discloser, nature } = record;
      return unfilled({ personnel, affiliation, discloser, nature });
    }
    case 'service-agreement': {
      const { services, acknowledgesBound, resistsInCourt, until } = record;
      return unfilled({ services, acknowledgesBound, resistsInCourt, until });
    }
    case 'need-to-know':
      return unfilled({ duty: record.duty });
    case 'audit': {
      const { authority, destroysOrReturns, noRedisclosure, until } = record;
      return unfilled({ authority, destroysOrReturns, noRedisclosure, until });
    }
    case 'research': {
      const { approval, boundByPart2, reportsNobody, until } = record;
      return unfilled({ approval, boundByPart2, reportsNobody, until });
    }
    case 'court-order': {
      const { section, order, subpoena } = record;
      return unfilled({ section, order, subpoena });
    }
    case 'child-abuse-report':
      return unfilled({ initial: record.initial, incident: record.incident });
    case 'crime-on-premises':
      return unfilled({ incident: record.incident });
  }
}

/** Who they are and where they were last: all that a report to the police or to child protection may hold. */
const whoAndWhere: readonly Information[] = ['identity'];

/**
 * Whether this record lets so much out for this purpose. Counseling notes go out on none of them but an order that names
 * them (§ 2.31(b), § 2.63); proceedings are open to an order alone, and an order to nothing else (§ 2.61).
 */
export function reachesSo(
  record: BasisRecord,
  information: readonly Information[],
  purpose: Purpose,
): boolean {
  const within = (bounds: readonly Information[]) => information.every((one) => bounds.includes(one));
  if (record.basis === 'court-order') return purpose === 'proceedings' && within(record.information);
  if (purpose === 'proceedings') return false;
  if (record.basis === 'child-abuse-report' || record.basis === 'crime-on-premises')
    return within(whoAndWhere);
  return !information.includes('counseling-notes');
}
