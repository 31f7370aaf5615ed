import { addMinutes } from '../local-time.ts';
import type { Maker } from '../maker.ts';
import type { Fact, FactData, FactKind, FactOf, FactWords, WrittenLanguage } from '../types.ts';

export type Contact = FactOf<'contact'>;

export interface Given<K extends FactKind> {
  path: string;
  /** The meeting it was written down in. */
  in: Contact;
  kind: K;
  category: Fact['category'];
  data: FactData[K];
  words: FactWords[K];
  byParticipant?: boolean;
  /** Minutes after the meeting began. */
  minute?: number;
}

/** One more fact of a meeting, at its own minute, written down with it. */
export function factIn<K extends FactKind>(maker: Maker, given: Given<K>): FactOf<K> {
  const { kind, category, data, words, in: meeting } = given;
  const happenedAt = addMinutes(meeting.happenedAt, given.minute ?? 5);
  const language: WrittenLanguage | null = Object.keys(words).length > 0 ? (meeting.language ?? 'en') : null;
  return {
    kind,
    id: maker.id(`capital/${meeting.participantId}/${given.path}`, happenedAt),
    participantId: meeting.participantId,
    happenedAt,
    recordedAt: happenedAt > meeting.recordedAt ? happenedAt : meeting.recordedAt,
    authorId: given.byParticipant ? meeting.participantId : meeting.authorId,
    category,
    audience: 'team',
    data,
    words,
    language,
    about: null,
  };
}
