const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
const sentencesIn = (text: string): number => Math.max(1, (text.match(/[.!?…](\s|$)/g) ?? []).length);

function syllablesInEnglish(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  const silent = plain.replace(/(?:[^laeiouy]es|[^laeiouy]ed|[^laeiouy]e)$/, '').replace(/^y/, '');
  return Math.max(1, (silent.match(/[aeiouy]{1,2}/g) ?? []).length);
}

/** Flesch–Kincaid grade of an English text. Syllables are counted by their vowels, which is right for most words. */
export function gradeOf(text: string): number {
  const words = wordsIn(text);
  const syllables = words.reduce((sum, word) => sum + syllablesInEnglish(word), 0);
  return 0.39 * (words.length / sentencesIn(text)) + 11.8 * (syllables / words.length) - 15.59;
}

/** A strong vowel takes the weak ones beside it along; an accented weak one stands alone. */
const syllableInSpanish = /[iuü]?[aeoáéó](?:[iu](?![aeoáéó])|y\b)?|[íú]|[iuü]+/g;

/** INFLESZ (Szigriszt-Pazos) of a Spanish text: 55 and above is readable for most adults. */
export function infleszOf(text: string): number {
  const words = wordsIn(text);
  const syllables = words.reduce(
    (sum, word) => sum + Math.max(1, word.toLowerCase().match(syllableInSpanish)?.length ?? 0),
    0,
  );
  return 206.835 - 62.3 * (syllables / words.length) - words.length / sentencesIn(text);
}
