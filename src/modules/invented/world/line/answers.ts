import type { Chance } from '../chance.ts';
import { addDays } from '../local-time.ts';
import type { Bilingual } from '../phrases/phrase-types.ts';
import { additions, coSigns, dissents } from '../phrases/pools/answers.ts';
import type { Desk } from './desk.ts';
import type { Written } from './meeting.ts';

type Answer = 'co-sign' | 'dissent' | 'reply';

/** Shares of joint notes that get an answer from the person. */
const shares: readonly (readonly [Answer, number, Bilingual])[] = [
  ['co-sign', 0.17, coSigns],
  ['reply', 0.04, additions],
  ['dissent', 0.02, dissents],
];

/** A participant reads what was written down: signs it, adds to it, or sees it differently. */
export function writeAnswers(desk: Desk, kept: readonly Written[]): void {
  for (const written of kept.filter(({ contact }) => contact.words.said && contact.words.agreed)) {
    const found = drawn(desk.chance);
    const promised = /\b(You|Usted)\b/.test(written.contact.words.agreed ?? '');
    if (found && (promised || found[0] !== 'dissent')) writeAnswer(desk, written, ...found);
  }
}

function drawn(chance: Chance): [Answer, Bilingual] | undefined {
  let left = chance.next();
  for (const [kind, share, words] of shares) {
    left -= share;
    if (left < 0) return [kind, words];
  }
  return undefined;
}

function writeAnswer(
  { maker, line, teller, course, chance }: Desk,
  written: Written,
  kind: Answer,
  words: Bilingual,
): void {
  const sameDay = chance.yes(0.5);
  const date = sameDay ? written.date : addDays(written.date, chance.int(1, 5));
  if (date > maker.yesterday) return;
  const earliest = sameDay ? written.end + written.writtenAfter + 5 : 480;
  const { id: about, category, audience } = written.contact;
  const said = teller.say(words, written.language);
  const entry = { category, audience, about, data: {}, words: { said }, language: written.language };
  const minute = Math.min(chance.int(earliest, earliest + 240), 1380);
  line.add(kind, { ...entry, date, minute, writtenAfter: chance.int(0, 1), authorId: course.participant.id });
}
