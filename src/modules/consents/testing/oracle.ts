import type { Asker, Book, Question } from '../domain/decide.ts';
import type { Revocation } from '../domain/standing.ts';
import type { Consent } from '../domain/vocabulary.ts';

/*
 * The oracle. Written from the text of §§ 2.26, 2.31 and 2.33, not from the code beside it: it spells out every single
 * thing a consent lets somebody have, strikes out what ended, and looks whether all of what was asked is left.
 */

const wrong = (broken: boolean[]): boolean => broken.includes(true);

/** § 2.31: what makes the paper no consent. */
function isNoConsent(paper: Consent): boolean {
  const says = new Set(paper.statements);
  const care = new Set<string>(['treatment', 'payment', 'operations']);
  const careAsked = paper.purposes.filter((one) => care.has(one)).length;
  const exchanges = paper.recipients.flatMap((one) => (one.is === 'intermediary' ? [one] : []));
  const hipaa = paper.recipients.filter(
    (one) => one.is === 'class' || (one.is === 'named' && one.hipaa),
  ).length;
  const notes = paper.information.filter((one) => one === 'counseling-notes').length;
  const court = paper.purposes.filter((one) => one === 'proceedings').length;
  return wrong([
    paper.participantName.length === 0,
    paper.information.length === 0,
    paper.purposes.length === 0,
    paper.signatures.length === 0,
    !says.has('right-to-revoke'),
    careAsked > 0 && hipaa > 0 && !says.has('hipaa-redisclosure'),
    paper.kind === 'tpo' && !(says.has('tpo-redisclosure') && says.has('refusal-consequences')),
    paper.kind === 'tpo' && careAsked < paper.purposes.length,
    (paper.kind === 'intermediary') !== exchanges.length > 0,
    exchanges.some(({ members }) => Array.isArray(members) && members.length === 0),
    notes !== (paper.kind === 'counseling-notes' ? paper.information.length : 0),
    court !== (paper.kind === 'proceedings' ? paper.purposes.length : 0),
    paper.expiry?.by === 'none' && paper.kind !== 'tpo',
  ]);
}

/** From the day of the signature to the day before its end. */
function days(paper: Consent): [from: number, to: number] {
  const from = paper.signatures[0]?.at?.getTime() ?? Number.POSITIVE_INFINITY;
  const { expiry } = paper;
  const dated = expiry?.by === 'date' ? expiry.at : undefined;
  const happened = expiry?.by === 'event' ? expiry.occurredAt : undefined;
  const ends = [dated, happened, paper.knownFalseAt].map((one) => one?.getTime() ?? Number.POSITIVE_INFINITY);
  return [from, Math.min(...ends)];
}

/** § 2.31(a)(4): whether the paper means this person. */
function means(paper: Consent, { id, classes, treats, via }: Asker): boolean {
  for (const one of paper.recipients) {
    if (one.is === 'named' && one.id === id) return true;
    if (one.is === 'class' && classes.includes(one.of)) return true;
    const through = one.is === 'intermediary' && via === one.id;
    if (through && (one.members === 'who-treats' ? treats : one.members.indexOf(id) >= 0)) return true;
  }
  return false;
}

/** 'plan for treatment', for each thing the paper names and each use of it. */
const spelledOut = (paper: Consent): string[] =>
  paper.information.flatMap((what) => paper.purposes.map((why) => `${what} for ${why}`));

/** Whether a letter that takes something back takes this from this person. */
function strikes(letter: Revocation, thing: string, { asker }: Question): boolean {
  const [what, why] = thing.split(' for ');
  const whom = [undefined, asker.id, ...(asker.via === undefined ? [] : [asker.via])];
  return (
    whom.includes(letter.recipientId) &&
    [undefined, what].includes(letter.information) &&
    [undefined, why].includes(letter.purpose)
  );
}

/** Everything the paper lets this person have at that moment. */
function letsHave(paper: Consent, question: Question, book: Book): Set<string> {
  const [from, to] = days(paper);
  const now = question.at.getTime();
  if (isNoConsent(paper) || now < from || now >= to || !means(paper, question.asker)) return new Set();
  const letters = book.revocations.filter((one) => one.consentId === paper.id && one.at.getTime() <= now);
  return new Set(
    spelledOut(paper).filter((thing) => !letters.some((letter) => strikes(letter, thing, question))),
  );
}

/** Whether the rule lets it out. */
export function oracle(question: Question, book: Book): boolean {
  const { asker, participantId, at, purpose } = question;
  const held = book.restrictions.some(
    (one) =>
      one.participantId === participantId &&
      at.getTime() >= one.from.getTime() &&
      at.getTime() < (one.until?.getTime() ?? Number.POSITIVE_INFINITY) &&
      [undefined, asker.id, asker.via].includes(one.recipientId) &&
      [undefined, ...question.information].includes(one.information) &&
      [undefined, purpose].includes(one.purpose),
  );
  const theirs = book.consents.filter((paper) => paper.participantId === participantId);
  return (
    !held &&
    theirs.some((paper) => {
      const had = letsHave(paper, question, book);
      return question.information.every((what) => had.has(`${what} for ${purpose}`));
    })
  );
}
