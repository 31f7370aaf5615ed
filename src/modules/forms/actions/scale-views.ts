import type { Day } from '../../../lib/dates.ts';
import type { Answers } from '../domain/answer.ts';
import type { Phrase } from '../domain/form.ts';
import type { ReadyInstrument } from '../domain/instrument.ts';
import { score } from '../domain/scoring.ts';
import type { BandReading, Scale, ScaleResult } from '../domain/scoring-rules.ts';
import type { BandView, ScaleView } from '../schema.ts';

/** What a filled-in form comes to on a day, as it is kept: with the bands of that day. */
export function scaleViews(
  instrument: ReadyInstrument,
  answers: Answers,
  on: Day,
): { results: ScaleView[]; safety: boolean } {
  const { scales, safety } = score(instrument, answers, { on });
  const byKey = new Map(instrument.scoring.scales.map((scale) => [scale.key, scale]));
  return { results: scales.map((scale) => viewOf(scale, byKey.get(scale.key))), safety };
}

function viewOf(result: ScaleResult, scale: Scale | undefined): ScaleView {
  const { key, label, value, reason, band, readings } = result;
  return {
    key,
    label: plain(label),
    value,
    ...(scale?.range ? { most: scale.range.max } : {}),
    ...(reason ? { reason } : {}),
    ...(band ? { band: bandOf(band) } : {}),
    // The band that certainly holds is among the readings as well.
    readings: band ? [] : readings.map(bandOf),
  };
}

function bandOf({ band, cutOff }: BandReading): BandView {
  return {
    key: band.key,
    label: plain(band.label),
    provisional: cutOff.provisional,
    ...(band.positive === undefined ? {} : { positive: band.positive }),
    ...(cutOff.dependsOn ? { dependsOn: plain(cutOff.dependsOn.label) } : {}),
  };
}

const plain = ({ text, translations }: Phrase): BandView['label'] => ({
  text,
  ...(translations ? { translations: { ...translations } } : {}),
});
