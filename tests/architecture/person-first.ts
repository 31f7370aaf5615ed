/** A word that is not used for or about people, and what is said instead. */
export type Avoided = { word: RegExp; instead: string };

/**
 * Never, neither in words, nor in code, nor in names of things. Matched against lower-case lines in which names are
 * taken apart (`noShow`, `NO_SHOW` and `no-show` all read `no show`).
 */
export const NEVER: readonly Avoided[] = [
  { word: /\b(ex )?addict(s|ed)?\b/, instead: 'person with a substance use disorder' },
  {
    word: /\b(junkie|junky|druggie|crackhead|pothead|stoner|drunkard|boozer)s?\b|\balcoholics?\b(?! anonymous)/,
    instead: 'person who uses …',
  },
  { word: /\b(drug|substance|alcohol|opioid) abuse(r|rs)?\b/, instead: 'substance use, unhealthy use' },
  { word: /\babusers?\b/, instead: 'person who uses …' },
  { word: /\brelaps(e|es|ed|ing)\b/, instead: 'return to use, recurrence' },
  { word: /\bf[ae]ll(s|en|ing)? off the wagon\b/, instead: 'return to use' },
  { word: /\b(clean|dirty) (test|urine|screen|drug)\b/, instead: 'tested negative, tested positive' },
  {
    word: /\b(get|got|getting|stay|stays|stayed|staying|is|are|was|be|been) clean\b/,
    instead: 'in recovery, not using',
  },
  { word: /\bclean (time|and sober|days|date|since|for)\b/, instead: 'time in recovery' },
  { word: /\bnon ?complian(t|ce)\b/, instead: 'missed, ended service' },
  { word: /\bno shows?\b/, instead: 'missed, not reached' },
  { word: /\bex (con|convict|felon|offender)s?\b/, instead: 'formerly incarcerated' },
  { word: /\b(felon|offender|convict|inmate)s?\b/, instead: 'formerly incarcerated, justice-involved' },
  { word: /\bthe homeless\b/, instead: 'people experiencing homelessness' },
  {
    word: /\b(opioid )?(substitution|replacement) (therapy|treatment)\b/,
    instead: 'medication for addiction treatment',
  },
  { word: /\b(drug|drinking) (habit|problem)s?\b/, instead: 'substance use' },
  { word: /\bfrequent flyers?\b/, instead: 'nothing: do not label' },
];

/** The same in Spanish. */
export const NEVER_SPANISH: readonly Avoided[] = [
  {
    word: /(?<!\p{L})(ex)?(drog)?adict[oa]s?(?!\p{L})/u,
    instead: 'persona con trastorno por consumo de sustancias',
  },
  {
    word: /(?<!\p{L})((drogata|yonqui|borrach[oa])s?|alcohólic[oa]s?(?! anónimos))(?!\p{L})/u,
    instead: 'persona que consume …',
  },
  { word: /(?<!\p{L})reca(ída|ídas|er|yó|yeron)(?!\p{L})/u, instead: 'volver a consumir' },
  { word: /(?<!\p{L})(está|estar|estuvo|sigue|mantenerse) limpi[oa]s?(?!\p{L})/u, instead: 'no consume' },
  {
    word: /(?<!\p{L})(abuso|abusador(es)?) de (drogas|sustancias|alcohol)(?!\p{L})/u,
    instead: 'consumo de sustancias',
  },
  { word: /(?<!\p{L})incumplid(or|ora|ores)(?!\p{L})/u, instead: 'no se presentó' },
  {
    word: /(?<!\p{L})(delincuente|convict[oa]|ex ?presidiari[oa])s?(?!\p{L})/u,
    instead: 'persona que estuvo en prisión',
  },
  { word: /(?<!\p{L})los (sin techo|vagabundos|indigentes)(?!\p{L})/u, instead: 'personas sin hogar' },
  { word: /(?<!\p{L})(paciente|cliente|usuari[oa])s?(?!\p{L})/u, instead: 'participante' },
];

/** In words that people read: a person is never one of these. */
export const NOT_FOR_PEOPLE: readonly Avoided[] = [
  { word: /\bclients?\b|\bpatients\b|(?<!\bbe )\bpatient\b(?! with)/, instead: 'participant' },
  { word: /\busers?\b/, instead: 'participant, staff member, you' },
  {
    word: /(?<!\b(in|in any|in each|in that|just in|in either|upper|lower|which ever) )\bcases?\b/,
    instead: 'participant',
  },
  { word: /\bsubjects\b/, instead: 'participants' },
  { word: /\b(clean|sober)\b(?! (up|copy))/, instead: 'not using, in recovery' },
  { word: /\b(terminated|termination)\b/, instead: 'ended service' },
  { word: /\b(reformed|vices?)\b/, instead: 'in recovery, use' },
  { word: /\b(had|have|has|having) a slip\b|\bslipped (up|back)\b/, instead: 'return to use' },
  { word: /\babus(e|ed|es|ing|ive)\b/, instead: 'use, misuse; harm' },
];

/** In names of code: the one word for the person this is about is participant. */
export const NOT_AS_NAMES: readonly Avoided[] = [
  { word: /\b(client|patient|user)s\b/, instead: 'participants, staff' },
  {
    word: /\b(client|patient|user|case) (id|ids|name|names|list|record|records|row|rows|view|note|notes)\b/,
    instead: 'participant …',
  },
  { word: /\bcase ?(manager|worker|load manager)s?\b/, instead: 'coach, staff member' },
];

/** A place where such a word is right, and why. `line` must be found in the line for the entry to apply. */
export type Allowed = { path: RegExp; line: RegExp; why: string };

export const ALLOWED: readonly Allowed[] = [
  {
    path: /^tests\/architecture\/person-first(\.test)?\.ts$/,
    line: /./,
    why: 'The dictionary names what it avoids.',
  },
  {
    path: /^src\/modules\/consents\/domain\/notice\.ts$/,
    line: /against the patient|consent of the patient/,
    why: 'The statement of 42 CFR § 2.32(a) goes out word for word.',
  },
  {
    path: /^src\/kernel\/db\//,
    line: /\buser\b/,
    why: 'An account of the operating system is called a user there.',
  },
  {
    path: /^src\/(app\.ts|kernel\/config\.ts|modules\/sign-in\/)/,
    line: /\bclient(Id|Secret)\b|OIDC_CLIENT_/,
    why: 'A program is the client of an OpenID provider.',
  },
  {
    path: /^src\/modules\/sign-in\/actions\/passkeys/,
    line: /\buser(ID|Name|Verification)\b/,
    why: 'Names of the Web Authentication standard.',
  },
  {
    path: /^src\/modules\/imports\/reading\/column-names\.json$/,
    line: /"no show"/,
    why: 'A heading of the sheets that programs bring.',
  },
  {
    path: /^docs\/guides\/ctn0094\.visits\.json$/,
    line: /"is_no_show"/,
    why: 'A column of the published table that the guide imports.',
  },
  {
    path: /^src\/web\/offline-worker\.ts$/,
    line: /\bclients\b/,
    why: 'Names of the Service Workers standard.',
  },
  {
    path: /^tests\/e2e\/checks\.ts$/,
    line: /recovery\|recuperaci/,
    why: 'The journeys look for what no address or title may say.',
  },
];
