import type { TodayPerson } from '../schema.ts';

/** What the one button of a row does. */
export type Doing =
  | { how: 'text' | 'call'; href: string }
  /** No phone way was agreed: the row opens and says which ways there are. */
  | { how: 'ways' }
  | { how: 'finish'; stepId: string }
  | { how: 'plan' };

/** Key of the words on the button. */
export type DoingWord = 'text' | 'call' | 'reach' | 'confirm' | 'finish' | 'plan';

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
  return byPhone(person.reach, reason?.act === 'call' ? 'call' : undefined) ?? { how: 'ways' };
}

/** The words on the button: what it does, unless the reason is a promise to confirm. */
export function wordFor(person: Pick<TodayPerson, 'reach' | 'reasons'>, doing: Doing): DoingWord {
  if (doing.how === 'finish' || doing.how === 'plan') return doing.how;
  if (person.reasons[0]?.act === 'confirm') return 'confirm';
  return doing.how === 'ways' ? 'reach' : doing.how;
}
