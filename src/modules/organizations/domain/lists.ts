/** Lists a site may change to its own words. A code never changes, so that what was written keeps its meaning. */
export const listKeys = [
  'services',
  'places',
  'referral-sources',
  'closing-reasons',
  'supporter-relations',
  'snooze-reasons',
  'message-templates',
] as const;
export type ListKey = (typeof listKeys)[number];

export interface ListItem {
  code: string;
  en: string;
  es: string;
  /** No longer offered; still shown where it was chosen. */
  retired?: boolean | undefined;
  /** Of a place that a site adds: the place among those of the house that it counts as in every report. */
  countsAs?: string | undefined;
}

const item = (code: string, en: string, es: string): ListItem => ({ code, en, es });

/** Where contacts take place, as every report counts them. A site words them anew, adds to them, and never changes what counts. */
export const basePlaces = ['home', 'street', 'work', 'center', 'school', 'clinic', 'phone', 'text'] as const;
export type BasePlace = (typeof basePlaces)[number];

const isBase = (code: string | undefined): code is BasePlace => basePlaces.some((one) => one === code);

/** The place of the house that an item of the list of places counts as; undefined where it says none. */
export const placeCountedAs = ({ code, countsAs }: ListItem): BasePlace | undefined => {
  if (isBase(code)) return code;
  return isBase(countsAs) ? countsAs : undefined;
};

/** Positions of the items that no report could count: an own place without the one it counts as, or a list that has none. */
export function uncounted(key: ListKey, items: readonly ListItem[]): number[] {
  const wrong = (one: ListItem): boolean =>
    key === 'places'
      ? placeCountedAs(one) === undefined || (isBase(one.code) && one.countsAs !== undefined)
      : one.countsAs !== undefined;
  return items.flatMap((one, at) => (wrong(one) ? [at] : []));
}

/** What each list holds until a site changes it. Items of the lists after places are offered as ready words, and kept as words. */
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
  places: [
    item('home', 'Home', 'Casa'),
    item('street', 'Street', 'Calle'),
    item('work', 'Work', 'Trabajo'),
    item('center', 'Center', 'Centro'),
    item('school', 'School', 'Escuela'),
    item('clinic', 'Clinic', 'Clínica'),
    item('phone', 'Phone', 'Teléfono'),
    item('text', 'Text', 'Mensaje'),
  ],
  'referral-sources': [
    item('hospital', 'Hospital or emergency room', 'Hospital o urgencias'),
    item('treatment', 'Treatment program', 'Programa de tratamiento'),
    item('court', 'Court or probation', 'Tribunal o libertad condicional'),
    item('housing', 'Shelter or housing program', 'Albergue o programa de vivienda'),
    item('school', 'School or college', 'Escuela o universidad'),
    item('family', 'Family or a friend', 'Familia o una amistad'),
  ],
  'closing-reasons': [
    item('reached', 'They have what they came for', 'Tiene lo que vino a buscar'),
    item('elsewhere', 'Goes on in another program', 'Sigue en otro programa'),
    item('moved', 'Moved away', 'Se mudó a otro lugar'),
    item('own-choice', 'Their own choice', 'Por decisión propia'),
    item('no-contact', 'We lost touch', 'Perdimos el contacto'),
    item('died', 'They have died', 'Falleció'),
  ],
  'supporter-relations': [
    item('partner', 'Partner', 'Pareja'),
    item('parent', 'Parent', 'Madre o padre'),
    item('sibling', 'Sister or brother', 'Hermana o hermano'),
    item('child', 'Grown child', 'Hija o hijo mayor de edad'),
    item('friend', 'Friend', 'Amistad'),
    item('sponsor', 'Sponsor', 'Madrina o padrino'),
  ],
  'snooze-reasons': [
    item('away', 'Away until then', 'Está fuera hasta entonces'),
    item('agreed', 'We agreed on that day', 'Así lo acordamos'),
    item('colleague', 'A colleague is with them', 'Está con otra persona del equipo'),
    item('quiet', 'They asked for some quiet', 'Pidió un poco de tranquilidad'),
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

/** What a fact keeps of the item it was written with, so that it reads by itself whatever the list says later. */
export interface Called {
  code: string;
  en: string;
  es: string;
}

/** The words of an item that a site added or worded anew; undefined for the house's own words, which need not be kept. */
export function calledOf(key: ListKey, item: ListItem): Called | undefined {
  const { code, en, es } = item;
  const first = listDefaults[key].find((one) => one.code === code);
  return first?.en === en && first.es === es ? undefined : { code, en, es };
}
