import type { TodayPerson } from '../schema.ts';
import type { Speech } from './reason-sentence.ts';
import { clockWords, withOneStop } from './reason-sentence.ts';

type Reach = TodayPerson['reach'];

/** When somebody may be reached and what they do not want, in sentences; nothing where nothing was said. */
export function reachSentences(reach: Reach, { t, format }: Speech): string[] {
  const sentences: string[] = [];
  if (reach.notToday) sentences.push(t('reach.notToday'));
  else if (reach.freeFrom) {
    const time = clockWords(reach.freeFrom, format);
    sentences.push(withOneStop(t('reach.freeFrom', { time })));
  }
  if (reach.doNotLeaveMessage) sentences.push(t('reach.doNotLeaveMessage'));
  return sentences;
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+/).filter((one) => one !== '');

/**
 * As `reachSentences`, beginning with the way that comes first and ending with their own note. Each sentence once:
 * a note often begins with the way they prefer. `toldAbove`: the row above says when, and it is left out here.
 */
export function allReachSentences(reach: Reach, speech: Speech, toldAbove = false): string[] {
  const [first] = reach.ways;
  const way = speech.t(first ? `reach.first.${first}` : 'reach.unknown');
  const when = reachSentences(reach, speech);
  const own = sentencesOf(reach.note ?? '').filter((sentence) => ![way, ...when].includes(sentence));
  return [way, ...(toldAbove ? [] : when), ...own];
}
