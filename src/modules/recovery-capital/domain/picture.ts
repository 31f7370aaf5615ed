import type { InstrumentView, ItemView, ReadingView, SourceView } from '../schema.ts';
import type { Domain } from './domains.ts';
import type { Voice } from './voices.ts';

/** The check of our own by which the wheel is drawn; other instruments stand beside it in words. */
export const ownCheck = 'eight-domains';

interface Seen {
  readonly instruments: readonly InstrumentView[];
  readonly readings: readonly ReadingView[];
}

const sourceIn = (instrument: InstrumentView, domain: Domain): SourceView | undefined =>
  instrument.sources.find((source) => source.domain === domain);

const answersIn = ({ answers, scales }: ReadingView, source: SourceView): boolean =>
  source.items.some(({ key }) => answers[key] !== undefined) ||
  source.scales.some(({ key }) => typeof scales[key] === 'number');

/** What one instrument's readings say of one domain in one voice, the latest first. */
export interface Told {
  readonly instrument: InstrumentView;
  readonly source: SourceView;
  readonly voice: Voice;
  /** Who speaks with an account of their own: two of one voice are two views. */
  readonly who?: string;
  readonly readings: readonly ReadingView[];
}

const inOrder: readonly Voice[] = ['participant', 'coach', 'family', 'community'];

const versioned = ({ key, version }: { key: string; version: string }): string => `${key} ${version}`;

/**
 * Everything that speaks of a domain, source by source and voice by voice: nothing is put together. Empty where nothing
 * measures it, which is *not measured*, never 0.
 */
export function toldOf(domain: Domain, { instruments, readings }: Seen): Told[] {
  const byVersion = Map.groupBy(readings, ({ instrument, version }) =>
    versioned({ key: instrument, version }),
  );
  return instruments.flatMap((instrument) => {
    const source = sourceIn(instrument, domain);
    if (!source) return [];
    const said = (byVersion.get(versioned(instrument)) ?? []).filter((one) => answersIn(one, source));
    // The participant's own view stands first, whoever spoke last.
    return inOrder.flatMap((voice): Told[] => {
      const bySpeaker = Map.groupBy(
        said.filter((one) => one.voice === voice),
        ({ who }) => who,
      );
      return [...bySpeaker].map(([who, some]) => ({
        instrument,
        source,
        voice,
        ...(who === undefined ? {} : { who }),
        readings: some,
      }));
    });
  });
}

export const isMeasured = (domain: Domain, seen: Seen): boolean => toldOf(domain, seen).length > 0;

/** One answer of the latest reading that has one; the other date stands beside it in tables, never in a sum. */
export interface Mark {
  readonly item: ItemView;
  /** Place of the item in its domain. */
  readonly at: number;
  readonly of: number;
  /** How strong, from 1; undefined where the person said nothing of it, or it is not part of their life. */
  readonly order?: number;
  readonly most: number;
}

/** What the wheel draws of a domain in one voice: an answer a piece. Nothing where that voice has not spoken. */
export function marksOf(domain: Domain, voice: Voice, seen: Seen): Mark[] {
  const told = toldOf(domain, seen).find((one) => one.instrument.key === ownCheck && one.voice === voice);
  const [latest] = told?.readings ?? [];
  if (!(told && latest)) return [];
  return told.source.items.map((item, at) => {
    const answer = latest.answers[item.key];
    const order = typeof answer === 'number' ? item.options[answer]?.order : undefined;
    return {
      item,
      at,
      of: told.source.items.length,
      most: item.most ?? 1,
      ...(order === undefined ? {} : { order }),
    };
  });
}

/** Every voice that speaks in some reading, in the order of the picture. */
export function voicesIn(readings: readonly ReadingView[], order: readonly Voice[]): Voice[] {
  return order.filter((voice) => readings.some((one) => one.voice === voice));
}

/** One answer in one voice: how strong, from 1, and who filled the form in. */
export interface Point {
  readonly at: string;
  readonly order: number;
  readonly authorId?: string;
}

/** One question over time, each voice by itself: when which answer, oldest first. */
export interface Course {
  readonly item: ItemView;
  readonly version: string;
  readonly voices: readonly {
    readonly voice: Voice;
    readonly who?: string;
    readonly points: readonly Point[];
  }[];
}

function pointsOf(item: ItemView, readings: readonly ReadingView[]): Point[] {
  return readings.toReversed().flatMap(({ at, answers, authorId }) => {
    const answer = answers[item.key];
    const order = typeof answer === 'number' ? item.options[answer]?.order : undefined;
    return order === undefined ? [] : [{ at, order, ...(authorId ? { authorId } : {}) }];
  });
}

/**
 * How the answers to our own check went, question by question and voice by voice. A question nobody answered twice has no
 * course yet; where one voice did, the others stand beside it with what they said.
 */
export function coursesOf(domain: Domain, seen: Seen): Course[] {
  const told = toldOf(domain, seen).filter(({ instrument }) => instrument.key === ownCheck);
  const byVersion = Map.groupBy(told, ({ instrument }) => instrument.version);
  return [...byVersion].flatMap(([version, voices]) => {
    const items = voices[0]?.source.items ?? [];
    return items
      .map((item): Course => {
        const lines = voices.map(({ voice, who, readings }) => ({
          voice,
          ...(who === undefined ? {} : { who }),
          points: pointsOf(item, readings),
        }));
        return { item, version, voices: lines.filter(({ points }) => points.length > 0) };
      })
      .filter((course) => course.voices.some(({ points }) => points.length > 1));
  });
}

/** Where an offer is due: nothing strong is written down, or the person's own latest answer is the lowest there is. */
export function wantsOffer(
  domain: Domain,
  seen: Seen & { strengths: readonly { domain?: Domain | undefined }[] },
): boolean {
  const none = seen.strengths.every((one) => one.domain !== domain);
  const lowest = marksOf(domain, 'participant', seen).some(({ order }) => order === 1);
  return lowest || (none && isMeasured(domain, seen));
}
