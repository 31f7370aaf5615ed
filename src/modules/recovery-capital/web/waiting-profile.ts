import type { Letter } from '../../../web/outbox/index.ts';
import { capitals, domainKeys } from '../domain/domains.ts';
import type { Profile, StrengthView } from '../schema.ts';

/** What somebody has to build on as their own phone shows it: with what was written here and is not sent yet. */
export interface ShownProfile extends Profile {
  /** What waits on this phone, by the id of the strength, or of what helps, that it makes or places. */
  waiting: ReadonlyMap<string, Letter>;
}

type Fields = ReadonlyMap<string, unknown>;

const fieldsOf = (body: unknown): Fields =>
  new Map<string, unknown>(typeof body === 'object' && body !== null ? Object.entries(body) : []);

const textIn = (fields: Fields, name: string): string | undefined => {
  const value = fields.get(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** Where it stands, as far as a letter says so. */
function placeIn(fields: Fields): Pick<StrengthView, 'domain' | 'capital'> {
  const domain = domainKeys.find((one) => one === fields.get('domain'));
  const capital = capitals.find((one) => one === fields.get('capital'));
  return { ...(domain ? { domain } : {}), ...(capital ? { capital } : {}) };
}

/** What stands, with one letter in its place; `at` is the entry it is marked by. */
interface Placed {
  profile: Profile;
  at: string;
}

function withStrength(profile: Profile, { id, body }: Letter): Placed | undefined {
  const fields = fieldsOf(body);
  const what = textIn(fields, 'what');
  if (what === undefined) return undefined;
  const origin = fields.get('origin') === 'new' ? 'new' : 'earlier';
  // It is placed once it is there: what is said of it meanwhile would have to follow it.
  const strength: StrengthView = { id, what, origin, ...placeIn(fields), mayPlace: false };
  return { profile: { ...profile, strengths: [...profile.strengths, strength] }, at: id };
}

function withHelp(profile: Profile, { id, body }: Letter): Placed | undefined {
  const what = textIn(fieldsOf(body), 'what');
  return what === undefined
    ? undefined
    : { profile: { ...profile, helps: [...profile.helps, { id, what }] }, at: id };
}

function withPlace(profile: Profile, { body }: Letter, factId: string): Placed | undefined {
  if (!profile.strengths.some(({ id }) => id === factId)) return undefined;
  const place = { ...placeIn(fieldsOf(body)), mayPlace: false };
  const strengths = profile.strengths.map((one) => (one.id === factId ? { ...one, ...place } : one));
  return { profile: { ...profile, strengths }, at: factId };
}

function placed(profile: Profile, letter: Letter, personId: string): Placed | undefined {
  const base = `/participants/${personId}/`;
  if (letter.takes || letter.refused !== undefined || !letter.path.startsWith(base)) return undefined;
  const [what, factId, deed, ...rest] = letter.path.slice(base.length).split('/');
  if (factId === undefined && what === 'strengths') return withStrength(profile, letter);
  if (factId === undefined && what === 'what-helps') return withHelp(profile, letter);
  if (what === 'strengths' && factId && deed === 'place' && rest.length === 0)
    return withPlace(profile, letter, factId);
  return undefined;
}

/** The profile of this person with what waits on their own phone in its place, the oldest first; nothing that was refused. */
export function withWaiting(profile: Profile, letters: readonly Letter[], personId: string): ShownProfile {
  const waiting = new Map<string, Letter>();
  let shown = profile;
  for (const letter of letters) {
    const next = placed(shown, letter, personId);
    if (!next) continue;
    shown = next.profile;
    waiting.set(next.at, letter);
  }
  return { ...shown, waiting };
}
