/** Whether a database can hold this text: half a character and the zero byte are no text anywhere but in memory. */
export const isReadable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/** Where in some parsed input such a text stands, as a path of names; undefined when nowhere. */
export function unreadableAt(value: unknown, path: readonly string[] = []): string | undefined {
  if (typeof value === 'string') return isReadable(value) ? undefined : path.join('.');
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return undefined;
  for (const [name, part] of Object.entries(value)) {
    const found = isReadable(name) ? unreadableAt(part, [...path, name]) : path.join('.');
    if (found !== undefined) return found;
  }
  return undefined;
}
