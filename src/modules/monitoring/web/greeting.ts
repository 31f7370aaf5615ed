export type TimeOfDay = 'morning' | 'afternoon' | 'evening';

/** By the clock on the device: morning until noon, evening from six. */
export function timeOfDay(hour: number): TimeOfDay {
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}

/** The first word of a name, as people are called to their face. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
