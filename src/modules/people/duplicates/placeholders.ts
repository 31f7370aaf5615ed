/** Words typed where something must be typed and nothing is known (English, Spanish). They count as missing. */
const words = new Set([
  'anonimo',
  'anonymous',
  'desconocido',
  'desconocida',
  'n a',
  'na',
  'nil',
  'nn',
  'no tiene',
  'none',
  'not known',
  'sin nombre',
  'test',
  'unk',
  'unknown',
  'xx',
  'xxx',
  'xxxx',
]);

/** True for a folded text that stands for *nothing known*. */
export function isPlaceholder(folded: string): boolean {
  return folded === '' || words.has(folded);
}

/** True for a number nobody has: all digits equal, as in 000-00-0000 or 9999999999. */
export function isFillerNumber(digits: string): boolean {
  return /^(\d)\1*$/.test(digits);
}
