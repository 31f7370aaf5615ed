import { addMinutes, instantAt } from '../local-time.ts';
import type { Maker } from '../maker.ts';
import type {
  Audience,
  Category,
  Fact,
  FactData,
  FactKind,
  FactOf,
  FactWords,
  Id,
  LocalDate,
  WrittenLanguage,
} from '../types.ts';

/** What a fact says, before it has an identifier and times in UTC. */
export interface Entry<K extends FactKind> {
  date: LocalDate;
  /** Minutes after midnight by the wall clock. */
  minute: number;
  /** Minutes from then until it was written down. */
  writtenAfter?: number;
  authorId: Id;
  category: Category;
  audience?: Audience;
  data: FactData[K];
  words: FactWords[K];
  language?: WrittenLanguage;
  about?: Id;
}

/** Gathers one person's facts. */
export class Line {
  private readonly byKind: { [K in FactKind]: FactOf<K>[] } = {
    contact: [],
    'next-step': [],
    'step-done': [],
    rhythm: [],
    'agreed-call': [],
    signal: [],
    strength: [],
    helps: [],
    milestone: [],
    'group-attendance': [],
    'return-to-use': [],
    'clinical-note': [],
    'co-sign': [],
    dissent: [],
    reply: [],
    service: [],
    'stage-begun': [],
    'stage-ended': [],
    snooze: [],
    'check-in': [],
    'check-in-wish': [],
    message: [],
    'message-read': [],
    'plan-line': [],
    'plan-state': [],
    'plan-link': [],
    'plan-review': [],
    rehearsal: [],
    influence: [],
    'voice-invited': [],
    'voice-said': [],
    'form-response': [],
  };
  private readonly maker: Maker;
  private readonly key: string;
  private readonly participantId: Id;

  constructor(maker: Maker, key: string, participantId: Id) {
    this.maker = maker;
    this.key = key;
    this.participantId = participantId;
  }

  add<K extends FactKind>(kind: K, entry: Entry<K>): FactOf<K> {
    const happenedAt = instantAt(entry.date, entry.minute);
    const fact: FactOf<K> = {
      kind,
      id: this.maker.id(`fact/${this.key}/${kind}/${this.byKind[kind].length + 1}`, happenedAt),
      participantId: this.participantId,
      happenedAt,
      recordedAt: addMinutes(happenedAt, entry.writtenAfter ?? 0),
      authorId: entry.authorId,
      category: entry.category,
      audience: entry.audience ?? 'team',
      data: entry.data,
      words: entry.words,
      language: entry.language ?? (Object.keys(entry.words).length > 0 ? 'en' : null),
      about: entry.about ?? null,
    };
    this.byKind[kind].push(fact);
    return fact;
  }

  ofKind<K extends FactKind>(kind: K): readonly FactOf<K>[] {
    return this.byKind[kind];
  }

  /** Every fact, in no order. */
  all(): Fact[] {
    return Object.values(this.byKind).flat();
  }
}
