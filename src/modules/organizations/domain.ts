export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

export const programKinds = [
  'coaching',
  'supported-employment',
  'vocational',
  'community-center',
  'home',
  'high-school',
  'collegiate',
] as const;
export type ProgramKind = (typeof programKinds)[number];

/**
 * What a program calls success: abstinence by any means, rehabilitation to best possible functioning,
 * quality of life, social reintegration. A report prints the ones it used.
 */
export const successes = ['abstinence', 'functioning', 'quality-of-life', 'social-reintegration'] as const;
export type Success = (typeof successes)[number];

/** What 42 CFR Part 2 makes of an organization or unit. */
export const part2Statuses = ['program', 'lawful-holder', 'not-covered', 'undetermined'] as const;
export type Part2Status = (typeof part2Statuses)[number];

/** Whom nobody has reviewed is protected as a program is: the strictest reading until someone decides. */
export function effectivePart2(status: Part2Status): Exclude<Part2Status, 'undetermined'> {
  return status === 'undetermined' ? 'program' : status;
}

/** Whoever says that the rule covers less says why. */
export function part2NeedsReason(status: Part2Status): boolean {
  return status === 'lawful-holder' || status === 'not-covered';
}

export function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
