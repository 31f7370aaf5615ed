export type Domain = 'D1' | 'D2' | 'D3' | 'D4' | 'D5' | 'D6' | 'D7' | 'D8';

/** Where a strength lies, by the words it is told in; the first that fits. What fits none has no place yet. */
const areaWords: readonly (readonly [Domain, RegExp])[] = [
  ['D2', /sister|aunt|cousin|grandmother|tía|hermana|abuela|dog|perro|chess|dominó|funny|hace reír/i],
  ['D4', /group|grupo|naloxon/i],
  ['D5', /line cook|roofer|nurse|cocina, |albañil|costura|años de/i],
  [
    'D6',
    /licence|engine|motor|handwriting|tools|herramienta|paints|drives|fixes|arregla|cook|cocina|reads|lee /i,
  ],
  ['D7', /choir|coro|neighbor|vecina|old people|mayores|names|nombres/i],
  ['D1', /walks a lot|camina|calm|calma|too much|demasiado|hard|difícil|says how|dice cómo/i],
  ['D8', /grows|cultiva|done hard/i],
];

export const domainOf = (what: string): Domain | undefined =>
  areaWords.find(([, words]) => words.test(what))?.[0];
