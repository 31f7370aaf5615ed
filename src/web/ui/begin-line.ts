/** A text as it stands at the beginning of a line: Spanish writes its days and months small, but not there. */
export function beginLine(text: string, locale: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(locale));
}
