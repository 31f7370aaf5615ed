import type { Consent, Recipient } from './vocabulary.ts';
import { careWide } from './vocabulary.ts';

/** One thing 42 CFR § 2.31 asks of a written consent: its paragraph, and whether a given consent fails it. */
export interface Element {
  readonly code: string;
  readonly paragraph: string;
  readonly fails: (consent: Consent) => boolean;
}

const blank = (words: string): boolean => words.trim() === '';

const unclear = (recipient: Recipient): boolean => 'name' in recipient && blank(recipient.name);

const intermediaries = ({ recipients }: Consent) => recipients.filter((one) => one.is === 'intermediary');

/** A class of people is a name for them, whether or not the law already binds each of them to HIPAA. */
const reachesHipaa = ({ recipients }: Consent): boolean =>
  recipients.some((one) => one.is === 'class' || (one.is === 'named' && one.hipaa === true));

const forCare = ({ purposes }: Consent): boolean => purposes.some((one) => careWide.includes(one));

const lacks =
  (statement: Consent['statements'][number]) =>
  ({ statements }: Consent): boolean =>
    !statements.includes(statement);

/** Whoever reads the law finds each of these lines there; whoever changes one changes the rule. */
export const elements: readonly Element[] = [
  { code: 'participant-name', paragraph: '§ 2.31(a)(1)', fails: (one) => blank(one.participantName) },
  { code: 'discloser', paragraph: '§ 2.31(a)(2)', fails: (one) => blank(one.discloser) },
  {
    code: 'information',
    paragraph: '§ 2.31(a)(3)',
    fails: (one) => one.information.length === 0 || blank(one.described),
  },
  {
    code: 'recipient',
    paragraph: '§ 2.31(a)(4)(i)',
    fails: (one) => one.recipients.length === 0 || one.recipients.some(unclear),
  },
  {
    code: 'intermediary',
    paragraph: '§ 2.31(a)(4)(ii)',
    fails: (one) => one.kind === 'intermediary' && intermediaries(one).length === 0,
  },
  {
    code: 'intermediary-members',
    paragraph: '§ 2.31(a)(4)(ii)(A), (B)',
    fails: (one) =>
      intermediaries(one).some(({ members }) => members !== 'who-treats' && members.length === 0),
  },
  {
    code: 'hipaa-redisclosure',
    paragraph: '§ 2.31(a)(4)(iii)',
    fails: (one) => forCare(one) && reachesHipaa(one) && lacks('hipaa-redisclosure')(one),
  },
  { code: 'purpose', paragraph: '§ 2.31(a)(5)', fails: (one) => one.purposes.length === 0 },
  {
    code: 'fundraising-opt-out',
    paragraph: '§ 2.31(a)(5)(iii)',
    fails: (one) => one.forFundraising === true && lacks('fundraising-opt-out')(one),
  },
  { code: 'right-to-revoke', paragraph: '§ 2.31(a)(6)', fails: lacks('right-to-revoke') },
  {
    code: 'expiry',
    paragraph: '§ 2.31(a)(7)',
    fails: ({ expiry, kind }) =>
      !expiry || (expiry.by === 'event' && blank(expiry.event)) || (expiry.by === 'none' && kind !== 'tpo'),
  },
  {
    code: 'signature',
    paragraph: '§ 2.31(a)(8)',
    fails: ({ signatures }) => signatures.length === 0 || signatures.some(({ name }) => blank(name)),
  },
  {
    code: 'signed-on',
    paragraph: '§ 2.31(a)(9)',
    fails: ({ signatures }) => signatures.some(({ at }) => at === undefined),
  },
  {
    code: 'tpo-redisclosure',
    paragraph: '§ 2.31(a)(10)(i)',
    fails: (one) => one.kind === 'tpo' && lacks('tpo-redisclosure')(one),
  },
  {
    code: 'refusal-consequences',
    paragraph: '§ 2.31(a)(10)(ii)',
    fails: (one) => one.kind === 'tpo' && lacks('refusal-consequences')(one),
  },
  {
    code: 'tpo-only',
    paragraph: '§ 2.31(a)(5)',
    fails: (one) => one.kind === 'tpo' && one.purposes.some((purpose) => !careWide.includes(purpose)),
  },
  {
    code: 'intermediary-kind',
    paragraph: '§ 2.31(a)(4)(ii)',
    fails: (one) => one.kind !== 'intermediary' && intermediaries(one).length > 0,
  },
  {
    code: 'counseling-notes-alone',
    paragraph: '§ 2.31(b)',
    fails: ({ kind, information }) =>
      information.some((one) => (one === 'counseling-notes') !== (kind === 'counseling-notes')),
  },
  {
    code: 'proceedings-alone',
    paragraph: '§ 2.31(d)',
    fails: ({ kind, purposes }) =>
      purposes.some((one) => (one === 'proceedings') !== (kind === 'proceedings')),
  },
];
