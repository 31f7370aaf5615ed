import { setAsideOf } from '../domain.ts';
import type { ImportView } from '../schema/import.ts';

type Counted = Pick<ImportView, 'state' | 'stayed'> & { totals: NonNullable<ImportView['totals']> };

/** The rows of a file by what became of them, each row in one of the counts; words under `counts`. */
export function countsOf({ state, stayed = 0, totals }: Counted): { word: string; count: number }[] {
  const created =
    state === 'undone'
      ? [
          { word: 'takenBack', count: totals.created - stayed },
          { word: 'stay', count: stayed },
        ]
      : [{ word: 'created', count: totals.created }];
  const counts = [
    ...created.filter(({ word, count }) => word !== 'stay' || count > 0),
    { word: 'matched', count: totals.matched },
    ...(totals.joined > 0 ? [{ word: 'joined', count: totals.joined }] : []),
    { word: 'setAside', count: setAsideOf(totals) },
  ];
  return counts.map(({ word, count }) => ({ word: `${tenseOf(state)}.${word}`, count }));
}

function tenseOf(state: ImportView['state']): 'willBe' | 'was' | 'undone' {
  if (state === 'undone') return 'undone';
  return state === 'looked' ? 'willBe' : 'was';
}
