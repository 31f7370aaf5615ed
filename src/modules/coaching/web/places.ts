import type { WordListItem } from '../../../web/word-list.ts';
import { useItemWords, useWordList } from '../../../web/word-list.ts';
import type { Words } from '../../../web/words.ts';
import { useWords } from '../../../web/words.ts';
import type { Note } from './note.ts';
import { places } from './note.ts';

/** A place as it is offered; `base` is what it counts as in every report. */
export interface PlaceChoice {
  value: string;
  label: string;
  base: string;
  /** Worded or added by the organization, which the fact then keeps. */
  own: boolean;
}

const ofTheHouse = (t: Words): PlaceChoice[] =>
  places.map((value) => ({ value, label: t(`place.${value}`), base: value, own: false }));

/** The organization's places in its order; one that is retired stays while the note has it. */
export function choicesFrom(
  items: readonly WordListItem[],
  chosen: string,
  wordsOf: (item: WordListItem) => string,
): PlaceChoice[] {
  return items
    .filter(({ code, retired }) => !retired || code === chosen)
    .map((item) => ({
      value: item.code,
      label: wordsOf(item),
      base: item.countsAs ?? item.code,
      own: true,
    }));
}

/** Where a contact can have been: the house's own words until the organization has changed the list, and without a network. */
export function usePlaces({ place, placeCode }: Note): PlaceChoice[] {
  const t = useWords('coaching');
  const wordsOf = useItemWords();
  const list = useWordList('places');
  return list && list.version > 0 ? choicesFrom(list.items, placeCode || place, wordsOf) : ofTheHouse(t);
}

/** What a note holds for a place that was tapped. */
export function placeChosen(
  code: string,
  choices: readonly PlaceChoice[],
): Pick<Note, 'place' | 'placeCode'> {
  const choice = choices.find(({ value }) => value === code);
  return { place: choice?.base ?? '', placeCode: choice?.own ? choice.value : '' };
}
