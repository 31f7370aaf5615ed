import type { TodayPerson } from '../schema.ts';
import type { Speech } from './reason-sentence.ts';
import { clockWords, withOneStop } from './reason-sentence.ts';

type Reach = TodayPerson['reach'];

/** Nobody expects to be written to before it: a safe time that begins by then needs no word. */
const dayBegins = '09:00';

function whenSentence(reach: Reach, { t, format }: Speech, buttonSaysWhen: boolean): string[] {
  // Why the button waits: the hour it names may be later than the end of work.
  if (reach.atWorkUntil)
    return [withOneStop(t('reach.atWorkUntil', { time: clockWords(reach.atWorkUntil, format) }))];
  if (buttonSaysWhen) return [];
  if (reach.notToday) return [t('reach.notToday')];
  const { freeFrom, freeUntil } = reach;
  if (freeFrom && freeFrom > dayBegins)
    return [withOneStop(t('reach.freeFrom', { time: clockWords(freeFrom, format) }))];
  return freeUntil ? [withOneStop(t('reach.freeUntil', { time: clockWords(freeUntil, format) }))] : [];
}

/**
 * When somebody may be reached, where that matters now, and what they do not want, in sentences; nothing where nothing was
 * said. `buttonSaysWhen`: the row's button says from when; that they are at work is told all the same.
 */
export function reachSentences(reach: Reach, speech: Speech, buttonSaysWhen = false): string[] {
  if (!isAsked(reach)) return [speech.t('reach.unasked')];
  return [...whenSentence(reach, speech, buttonSaysWhen), ...messageSentence(reach, speech)];
}

/** Whether a message may be left: only what somebody said, or that nobody has asked. */
function messageSentence({ doNotLeaveMessage }: Reach, { t }: Speech): string[] {
  if (doNotLeaveMessage === null) return [t('reach.messagesUnasked')];
  return doNotLeaveMessage ? [t('reach.doNotLeaveMessage')] : [];
}

/** Until somebody asks, nothing here is a rule of theirs; what was noted about them stands all the same. */
function unaskedSentences({ note }: Reach, { t }: Speech, toldAbove: boolean): string[] {
  return [...(toldAbove ? [] : [t('reach.unasked')]), ...(note ? [note] : [])];
}

const isAsked = ({ ways }: Reach): boolean => ways.length > 0;

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+/).filter((one) => one !== '');

/**
 * As `reachSentences`, beginning with the way that comes first and ending with their own note. Each sentence once:
 * a note often begins with the way they prefer. `toldAbove`: the row above says when, and it is left out here.
 */
export function allReachSentences(reach: Reach, speech: Speech, toldAbove = false): string[] {
  if (!isAsked(reach)) return unaskedSentences(reach, speech, toldAbove);
  const [first] = reach.ways;
  const way = speech.t(`reach.first.${first ?? 'in-person'}`);
  const when = reachSentences(reach, speech);
  const own = sentencesOf(reach.note ?? '').filter((sentence) => ![way, ...when].includes(sentence));
  return [way, ...(toldAbove ? [] : when), ...own];
}
