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

/** Lists a site may change to its own words. A code never changes, so that what was written keeps its meaning. */
export const listKeys = ['services', 'message-templates'] as const;
export type ListKey = (typeof listKeys)[number];

export interface ListItem {
  code: string;
  en: string;
  es: string;
  /** No longer offered; still shown where it was chosen. */
  retired?: boolean | undefined;
}

const item = (code: string, en: string, es: string): ListItem => ({ code, en, es });

/** What each list holds until a site changes it. */
export const listDefaults: Record<ListKey, readonly ListItem[]> = {
  services: [
    item('coaching-session', 'Coaching session', 'Sesión de acompañamiento'),
    item('peer-group', 'Peer group', 'Grupo de pares'),
    item('ride', 'Ride', 'Transporte'),
    item('housing', 'Help with housing', 'Ayuda con la vivienda'),
    item('legal', 'Help with legal matters', 'Ayuda con asuntos legales'),
    item('papers', 'ID and papers', 'Identificación y documentos'),
    item('benefits', 'Help with benefits', 'Ayuda con los beneficios'),
    item('job-search', 'Job search', 'Búsqueda de empleo'),
    item('job-support', 'Support on the job', 'Apoyo en el trabajo'),
    item('education', 'School and training', 'Escuela y capacitación'),
    item('naloxone', 'Naloxone and how to use it', 'Naloxona y cómo usarla'),
    item('family', 'Meeting with family', 'Reunión con la familia'),
  ],
  'message-templates': [
    item('got-it', 'I read your message. I will answer today.', 'Leí su mensaje. Le respondo hoy.'),
    item('call', 'Can we talk? Tell me when it suits you.', '¿Podemos hablar? Dígame cuándo le conviene.'),
    item('thinking', 'I am thinking of you. How is today?', 'Pienso en usted. ¿Cómo está hoy?'),
    item('remember', 'I look forward to seeing you.', 'Espero verle pronto.'),
  ],
};

/** Codes that were there and are gone: a list may retire an item, never lose one that records point at. */
export function lostCodes(before: readonly ListItem[], after: readonly ListItem[]): string[] {
  const kept = new Set(after.map((one) => one.code));
  return before.map((one) => one.code).filter((code) => !kept.has(code));
}
