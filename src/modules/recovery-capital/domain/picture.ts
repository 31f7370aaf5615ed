import type { InstrumentView, ItemView, ReadingView, SourceView, Voice } from '../schema.ts';
import type { Domain } from './domains.ts';

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
    const byVoice = Map.groupBy(said, ({ voice }) => voice);
    // The participant's own view stands first, whoever spoke last.
    return inOrder.flatMap((voice): Told[] => {
      const some = byVoice.get(voice);
      return some ? [{ instrument, source, voice, readings: some }] : [];
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

/** One question over time: when which answer, oldest first. */
export interface Course {
  readonly item: ItemView;
  readonly points: readonly { at: string; order: number }[];
}

/** How the answers of one voice to our own check went, question by question. */
export function coursesOf(domain: Domain, voice: Voice, seen: Seen): Course[] {
  const told = toldOf(domain, seen).filter((one) => one.instrument.key === ownCheck && one.voice === voice);
  return told.flatMap(({ source, readings }) =>
    source.items.map((item) => ({
      item,
      points: readings.toReversed().flatMap(({ at, answers }) => {
        const answer = answers[item.key];
        const order = typeof answer === 'number' ? item.options[answer]?.order : undefined;
        return order === undefined ? [] : [{ at, order }];
      }),
    })),
  );
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
