import type { Form, Item } from './form.ts';
import { allItems, languagesOf } from './form.ts';
import type { InstrumentItem } from './instrument.ts';
import { isAmong } from './join-words.ts';
import { hasRange } from './match-wording.ts';
import type { Packaged, PackageFile } from './package-shape.ts';
import type { Refusal, RefusedFeature } from './refusals.ts';
import { refuse } from './refusals.ts';
import type { Band, ItemScale, Scale } from './scoring-rules.ts';

const fault = (feature: RefusedFeature, ...where: readonly string[]): Refusal =>
  refuse(null, feature, where.join(': '));

const twice = (keys: readonly string[]): readonly string[] => [
  ...new Set(keys.filter((key, at) => keys.indexOf(key) !== at)),
];

/** Names that stand for two things. */
function doubled({ items, scoring }: Packaged): readonly Refusal[] {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['items', items.map(({ key }) => key)],
    ['scales', scoring.scales.map(({ key }) => key)],
    ...scoring.scales.flatMap((scale) =>
      scale.of === 'items' ? [[`${scale.key}.items`, scale.items] as const] : [],
    ),
  ];
  return lists.flatMap(([where, keys]) => twice(keys).map((key) => fault('package-twice', where, key)));
}

/** Items that are named somewhere and are not there. */
function unknownItems({ items, scoring, mapping }: Packaged): readonly Refusal[] {
  const known = new Set(items.map(({ key }) => key));
  const named: readonly (readonly [string, readonly string[]])[] = [
    ...scoring.scales.flatMap((scale) => (scale.of === 'items' ? [[scale.key, scale.items] as const] : [])),
    ...scoring.safety.map(({ key, item }) => [`safety.${key}`, [item]] as const),
    ...scoring.validity.map(({ key, items: some = [] }) => [`validity.${key}`, some] as const),
    ...mapping.sources.map(({ domain, items: some = [] }) => [`mapping.${domain}`, some] as const),
  ];
  return named.flatMap(([where, keys]) =>
    keys.filter((key) => !known.has(key)).map((key) => fault('package-unknown-item', where, key)),
  );
}

/** Scales that are named and are not there; a scale over scales stands behind them. */
function unknownScales({ scoring: { scales }, mapping, reliability }: Packaged): readonly Refusal[] {
  const keys = scales.map(({ key }) => key);
  const parts = scales.flatMap((scale, at) =>
    scale.of === 'items'
      ? []
      : scale.parts
          .filter((part) => !keys.slice(0, at).includes(part.scale))
          .map((part) => fault('package-unknown-scale', scale.key, part.scale)),
  );
  const named = [
    ...reliability.map(({ scale }) => ['reliability', scale] as const),
    ...mapping.sources.flatMap(({ domain, scales: some = [] }) =>
      some.map((scale) => [`mapping.${domain}`, scale] as const),
    ),
  ];
  const others = named.filter(([, scale]) => !keys.includes(scale));
  return [...parts, ...others.map(([where, scale]) => fault('package-unknown-scale', where, scale))];
}

/** What is reversed is of the scale, and has two ends. */
const reversedFaults = (scale: ItemScale, items: readonly InstrumentItem[]): readonly Refusal[] =>
  (scale.reversed ?? [])
    .filter(
      (key) => !scale.items.includes(key) || items.find((item) => item.key === key)?.range === undefined,
    )
    .map((key) => fault('package-reversed', scale.key, key));

const overlap = (bands: readonly Band[]): Band | undefined => {
  const inOrder = bands.toSorted((one, other) => one.from - other.from);
  return inOrder.find(({ from }, at) => at > 0 && from <= (inOrder[at - 1]?.to ?? Number.NEGATIVE_INFINITY));
};

function scaleFaults(scale: Scale, items: readonly InstrumentItem[]): readonly Refusal[] {
  const bands = scale.cutOffs.flatMap((cutOff) => {
    const one = overlap(cutOff.bands);
    return one ? [fault('package-bands', scale.key, one.key)] : [];
  });
  if (scale.of !== 'items') return bands;
  const { missing } = scale;
  const tooMany = missing.rule !== 'complete' && missing.atMost >= scale.items.length;
  return [
    ...bands,
    ...reversedFaults(scale, items),
    ...(tooMany ? [fault('package-missing', scale.key, String(missing.atMost))] : []),
  ];
}

/** An answer that may need someone today is asked only while somebody is on call, and never without a network. */
const unsafe = ({ scoring, needsOnCall, offline }: Packaged): boolean =>
  (scoring.safety.length > 0 && !needsOnCall) || (needsOnCall && offline);

/** Everything a package says of itself that cannot be. */
export const faultsWithin = (said: Packaged): readonly Refusal[] => [
  ...doubled(said),
  ...unknownItems(said),
  ...unknownScales(said),
  ...said.scoring.scales.flatMap((scale) => scaleFaults(scale, said.items)),
  ...(unsafe(said) ? [fault('package-safety')] : []),
  ...(said.mapping.sources.length > 0 && said.mapping.label === '' ? [fault('package-mapping')] : []),
];

function questionFaults(item: InstrumentItem, question: Item | undefined): readonly Refusal[] {
  if (!question) return item.optional === true ? [] : [fault('package-no-question', item.key)];
  const listed = question.options.length > 0;
  return listed && !hasRange(item, question) ? [refuse(question.linkId, 'package-range', item.key)] : [];
}

/** Where a package and its wording do not fit together. */
export function faultsBeside(
  said: Pick<Packaged, 'items'>,
  languages: PackageFile['languages'],
  form: Form,
): readonly Refusal[] {
  const questions = new Map(allItems(form).map((item) => [item.linkId, item]));
  const there = languagesOf(form);
  return [
    ...said.items.flatMap((item) => questionFaults(item, questions.get(item.linkId ?? item.key))),
    ...(languages ?? []).filter((tag) => !isAmong(tag, there)).map((tag) => fault('package-language', tag)),
  ];
}
