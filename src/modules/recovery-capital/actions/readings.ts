import type {
  Answer,
  DomainSource,
  Instrument,
  InstrumentItem,
  Item,
  Phrase,
  ReadyInstrument,
  ResponseFacts,
} from '../../forms/index.ts';
import { allItems, answersIn, isReady, pathOf, sameAnswer, scoreOf } from '../../forms/index.ts';
import type { Fact } from '../../timeline/index.ts';
import type { InstrumentView, ItemView, ReadingView, SourceView } from '../schema.ts';

const plain = ({ text, translations }: Phrase): ItemView['options'][number]['says'] => ({
  text,
  ...(translations ? { translations: { ...translations } } : {}),
});

const wordsOf = ({ value }: Answer): string => {
  if (typeof value !== 'object') return String(value);
  return 'display' in value ? (value.display ?? value.code ?? '') : '';
};

const itemOf = (instrument: ReadyInstrument, { linkId }: InstrumentItem): Item | undefined =>
  allItems(instrument.form).find((item) => item.linkId === linkId);

/** How strong each offered answer is: its own score, else its place from the least the item counts. */
function ordersOf({ options }: Item, { range }: InstrumentItem): (number | undefined)[] {
  const own = options.map(scoreOf);
  if (own.some((score) => score !== undefined)) return own;
  return range ? options.map((_, at) => range.min + at) : own;
}

function itemView(instrument: ReadyInstrument, one: InstrumentItem): ItemView[] {
  const item = itemOf(instrument, one);
  if (!item) return [];
  const orders = ordersOf(item, one);
  const known = orders.filter((order) => order !== undefined);
  return [
    {
      key: one.key,
      ...(item.text ? { says: plain(item.text) } : {}),
      options: item.options.map((option, at) => {
        const order = orders[at];
        const says = option.label ? plain(option.label) : { text: wordsOf(option.value) };
        return { says, ...(order === undefined ? {} : { order }) };
      }),
      ...(known.length > 0 ? { most: Math.max(...known) } : {}),
    },
  ];
}

function sourceView(instrument: ReadyInstrument, source: DomainSource): SourceView {
  const named = (keys: readonly string[] = []) => instrument.items.filter(({ key }) => keys.includes(key));
  const scales = instrument.scoring.scales.filter(({ key }) => source.scales?.includes(key));
  return {
    domain: source.domain,
    weak: source.weak ?? false,
    inverse: source.inverse ?? false,
    items: named(source.items).flatMap((one) => itemView(instrument, one)),
    scales: scales.map(({ key, label, range }) => ({
      key,
      label: plain(label),
      ...(range ? { most: range.max } : {}),
    })),
  };
}

/** An instrument as far as it speaks of domains; undefined where it has no words here, or speaks of none. */
export function instrumentView(instrument: Instrument): InstrumentView | undefined {
  if (!isReady(instrument) || instrument.mapping.sources.length === 0) return undefined;
  return {
    key: instrument.key,
    version: instrument.version,
    name: plain(instrument.name),
    label: instrument.mapping.label,
    validated: instrument.validated,
    sources: instrument.mapping.sources.map((source) => sourceView(instrument, source)),
  };
}

/** What was answered to the items that speak of a domain: the place of the option chosen, else the answer's words. */
function answersOf(instrument: ReadyInstrument, fact: Fact<ResponseFacts>): ReadingView['answers'] {
  const { values } = answersIn(fact);
  const mapped = new Set(instrument.mapping.sources.flatMap(({ items = [] }) => items));
  const said = instrument.items
    .filter(({ key }) => mapped.has(key))
    .flatMap((one): [string, number | string][] => {
      const item = itemOf(instrument, one);
      const [answer] = item ? (values[pathOf(item.linkId)] ?? []) : [];
      if (!(item && answer)) return [];
      const at = item.options.findIndex(({ value }) => sameAnswer(value, answer));
      return [[one.key, at === -1 ? wordsOf(answer) : at]];
    });
  return Object.fromEntries(said);
}

/** One filled-in form, read by the version of the instrument it was filled in with. */
export function readingOf(instrument: ReadyInstrument, fact: Fact<ResponseFacts>): ReadingView {
  const { data } = fact;
  return {
    id: fact.id,
    instrument: data.instrument,
    version: data.version,
    at: fact.happenedAt.toISOString(),
    voice: data.voice,
    mode: data.mode,
    ...(fact.authorId ? { authorId: fact.authorId } : {}),
    answers: answersOf(instrument, fact),
    scales: Object.fromEntries(data.results.map(({ key, value }) => [key, value])),
  };
}
