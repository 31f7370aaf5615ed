import type { TodayPerson } from '../schema.ts';

/** What the one button of a row does. */
export type Doing =
  | { how: 'text' | 'call'; href: string }
  /** No phone way was agreed: the row opens and says which ways there are. */
  | { how: 'ways' }
  | { how: 'finish'; stepId: string }
  | { how: 'plan' }
  /** They wrote: the thread is where the answer goes. */
  | { how: 'answer' };

/** Key of the words on the button; one that waits says from when, or that it is not for today. */
export type DoingWord =
  | 'text'
  | 'call'
  | 'reach'
  | 'ask'
  | 'confirm'
  | 'finish'
  | 'plan'
  | 'answer'
  | `${'text' | 'call' | 'confirm'}${'After' | 'Later'}`;

type Reach = TodayPerson['reach'];

/** A phone number as tel: and sms: addresses take it. The message itself stays empty: nothing tells what kind of place writes. */
export function phoneHref(how: 'text' | 'call', phone: string): string {
  return `${how === 'text' ? 'sms' : 'tel'}:${phone.replace(/[^\d+]/g, '')}`;
}

/** The first way the person said is good, where it goes by phone. What they did not say is not assumed. */
function byPhone(reach: Reach, prefer?: 'call'): Doing | undefined {
  const { phone, ways } = reach;
  if (!phone) return undefined;
  const first = ways.find((way) => way === 'text' || way === 'call');
  const how = prefer && ways.includes(prefer) ? prefer : first;
  return how && { how, href: phoneHref(how, phone) };
}

/** What a human might do about a reason, by a way the person called safe. */
export function doingFor(person: Pick<TodayPerson, 'reach' | 'reasons'>): Doing {
  const [reason] = person.reasons;
  const stepId = reason?.facts.stepId;
  if (reason?.act === 'finish-step' && typeof stepId === 'string') return { how: 'finish', stepId };
  if (reason?.act === 'plan') return { how: 'plan' };
  if (reason?.act === 'answer') return { how: 'answer' };
  return byPhone(person.reach, reason?.act === 'call' ? 'call' : undefined) ?? { how: 'ways' };
}

/** A call or a text at a time that is not safe: the button stays, and leads nobody to press it now. */
export function waits({ reach }: Pick<TodayPerson, 'reach'>, doing: Doing): boolean {
  const byPhoneNow = doing.how === 'text' || doing.how === 'call';
  return byPhoneNow && (reach.notToday || reach.freeFrom !== undefined);
}

/** The words on the button: what it does and, outside a safe time, when; a promise to confirm is called that. */
export function wordFor(person: Pick<TodayPerson, 'reach' | 'reasons'>, doing: Doing): DoingWord {
  if (doing.how === 'finish' || doing.how === 'plan' || doing.how === 'answer') return doing.how;
  // Nothing is known of how they may be reached: that is the first thing to find out.
  if (person.reach.ways.length === 0) return 'ask';
  const confirms = person.reasons[0]?.act === 'confirm';
  if (doing.how === 'ways') return confirms ? 'confirm' : 'reach';
  const word = confirms ? 'confirm' : doing.how;
  if (!waits(person, doing)) return word;
  return person.reach.notToday ? `${word}Later` : `${word}After`;
}
