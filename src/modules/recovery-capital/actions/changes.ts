import type { AnyPermit } from '../../../kernel/access/index.ts';
import type { Instrument, ResponseFacts } from '../../forms/index.ts';
import { chooseSpread, reliableChange } from '../../forms/index.ts';
import type { Fact } from '../../timeline/index.ts';
import { defaultSpread } from '../domain/spreads.ts';
import type { ChangeView } from '../schema.ts';
import type { LocalSpread } from '../store.ts';
import { listSpreads } from '../store.ts';

type Response = Fact<ResponseFacts>;

/** Two measurements of one scale of one version in one voice: nothing else is ever compared. */
interface Pair {
  instrument: Instrument;
  scale: string;
  voice: ChangeView['voice'];
  before: ChangeView['before'];
  after: ChangeView['after'];
}

const pointsOf = (responses: readonly Response[], scale: string): ChangeView['before'][] =>
  responses.flatMap(({ happenedAt, data }) => {
    const value = data.results.find(({ key }) => key === scale)?.value;
    return typeof value === 'number' ? [{ at: happenedAt.toISOString(), value }] : [];
  });

function pairsOf(instrument: Instrument, responses: readonly Response[]): Pair[] {
  const byVoice = Map.groupBy(responses, ({ data }) => data.voice);
  return instrument.reliability.flatMap(({ scale }) =>
    [...byVoice].flatMap(([voice, some]): Pair[] => {
      const [after, before] = pointsOf(some, scale);
      return after && before ? [{ instrument, scale, voice, before, after }] : [];
    }),
  );
}

function changeOf(pair: Pair, local: LocalSpread | undefined): ChangeView {
  const { instrument, scale, voice, before, after } = pair;
  const facts = { instrument: instrument.key, version: instrument.version, scale, voice, before, after };
  const { text, translations } = instrument.scoring.scales.find(({ key }) => key === scale)?.label ?? {
    text: scale,
  };
  const label = { text, ...(translations ? { translations: { ...translations } } : {}) };
  const reliability = instrument.reliability.find((one) => one.scale === scale);
  const fallback = defaultSpread(instrument.key, scale);
  const here = local && { sd: local.sd, source: '', localPeople: local.people };
  const spread = fallback ? chooseSpread(here, fallback) : here;
  if (!(reliability && spread)) return { ...facts, label };
  const { alpha, source: alphaSource } = reliability;
  const { verdict, threshold, sem } = reliableChange(before.value, after.value, alpha, spread);
  return {
    ...facts,
    label,
    told: {
      verdict,
      threshold,
      sem,
      alpha,
      alphaSource,
      sd: spread.sd,
      sdSource: spread.source,
      ...(spread.localPeople === undefined ? {} : { people: spread.localPeople }),
    },
  };
}

/**
 * How validated scales stand between the last two dates. An instrument that is not validated, or of which no change may
 * be told, is not here: its answers stand side by side. `responses` come latest first.
 */
export async function changesOf(
  permit: AnyPermit,
  instruments: readonly Instrument[],
  responses: readonly Response[],
): Promise<ChangeView[]> {
  const pairs = instruments
    .filter(({ validated, tellsChange }) => validated && tellsChange)
    .flatMap((instrument) =>
      pairsOf(
        instrument,
        responses.filter(
          ({ data }) => data.instrument === instrument.key && data.version === instrument.version,
        ),
      ),
    );
  const wanted = pairs.map(({ instrument: { key, version }, scale }) => ({
    instrument: key,
    version,
    scale,
  }));
  const spreads = await listSpreads(permit, wanted);
  return pairs.map((pair) =>
    changeOf(
      pair,
      spreads.find(
        (one) =>
          one.instrument === pair.instrument.key &&
          one.version === pair.instrument.version &&
          one.scale === pair.scale,
      ),
    ),
  );
}
