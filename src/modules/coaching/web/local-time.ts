const two = (value: number): string => String(value).padStart(2, '0');

/** 'YYYY-MM-DD' on the clock of this device, as a date field writes it. */
export function localDay(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** 'YYYY-MM-DDTHH:MM' on the clock of this device, as a datetime-local field writes it. */
export function localTime(at: Date): string {
  return `${localDay(at)}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The instant of a datetime-local field, or undefined while it is not complete. */
export function instantOf(local: string): string | undefined {
  const at = new Date(local);
  return local === '' || Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
