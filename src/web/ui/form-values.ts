/** What a form holds when it is sent. */
export interface FormValues {
  /** Trimmed text of a field, '' when empty. */
  text(name: string): string;
  /** As `text`, undefined when empty. */
  filled(name: string): string | undefined;
  /** Untrimmed, for passwords. */
  exact(name: string): string;
  /** The values of check boxes or ManyChips that share a name. */
  all(name: string): string[];
  checked(name: string): boolean;
}

export function readValues(data: FormData): FormValues {
  const exact = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    exact,
    text: (name) => exact(name).trim(),
    filled: (name) => exact(name).trim() || undefined,
    all: (name) => data.getAll(name).filter((value): value is string => typeof value === 'string'),
    checked: (name) => data.has(name),
  };
}
