import type { Chance } from '../chance.ts';
import { wallClock } from '../local-time.ts';
import type { Maker } from '../maker.ts';
import type { Fact, FactData, FactOf } from '../types.ts';
import type { Contact } from './fact-in.ts';
import { factIn } from './fact-in.ts';

type Response = FactOf<'form-response'>;
type Codes = Response['data']['codes'];
type Voice = Exclude<FactData['form-response']['voice'], 'participant'>;

const levels: readonly string[] = ['not-yet', 'a-little', 'mostly', 'very-much'];

/** What each voice can speak of: nobody answers for a side of life they do not see. */
const sees: Record<Voice, RegExp> = { coach: /^d[2-8]\./, family: /^d[1238]\./ };

/** Another's look at the same questions: often the same answer, sometimes one more or one less, sometimes none. */
function codesSeen(own: Codes, voice: Voice, chance: Chance): Codes {
  return Object.fromEntries(
    Object.entries(own).flatMap(([item, code]): [string, string][] => {
      const level = levels.indexOf(code);
      const turn = chance.pick([-1, 0, 0, 1] as const);
      const silent = chance.yes(0.12);
      if (!sees[voice].test(item) || level < 0 || silent) return [];
      return [[item, levels[Math.max(0, Math.min(levels.length - 1, level + turn))] ?? code]];
    }),
  );
}

const dayOf = (fact: Fact): string => wallClock(fact.happenedAt).date;

const isAnswered = (fact: Fact): fact is Response => fact.kind === 'form-response';

/** The person's own latest answers up to the day of that meeting. */
function ownAnswers(facts: readonly Fact[], meeting: Contact): Response | undefined {
  return facts
    .filter(isAnswered)
    .filter((one) => dayOf(one) <= dayOf(meeting))
    .toSorted((a, b) => a.happenedAt.localeCompare(b.happenedAt))
    .at(-1);
}

interface Seen {
  voice: Voice;
  /** Everything on the line so far. */
  facts: readonly Fact[];
  /** The meeting at whose end it was filled in. */
  in: Contact;
}

/** How a coach or an invited voice sees the eight domains; nothing where the person has not answered yet. */
export function viewIn(maker: Maker, { voice, facts, in: meeting }: Seen): Fact[] {
  const own = ownAnswers(facts, meeting);
  if (!own) return [];
  const chance = maker.chance(`${meeting.participantId}/views/${voice}`);
  return [
    factIn(maker, {
      path: `views/${voice}`,
      in: meeting,
      kind: 'form-response',
      category: 'assessment',
      data: { mode: 'assisted', voice, codes: codesSeen(own.data.codes, voice, chance) },
      words: {},
      minute: meeting.data.minutes + (voice === 'coach' ? 4 : 2),
    }),
  ];
}
