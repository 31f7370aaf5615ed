import type { LineData, PlanView } from './server.ts';

type Sign = Extract<LineData, { part: 'sign' }>['sign'];

/** What somebody wants at hand when it gets hard. */
export interface Card {
  calls: { what: string; phone?: string }[];
  coping: string[];
  signs: { sign: Sign; what: string }[];
  /** What others can do, as the person said it. */
  helps: string[];
}

/** The card in a plan; what was set aside is not on it. */
export function cardOf({ lines, helps }: PlanView): Card {
  const on = lines.filter(({ state }) => state?.state !== 'let-go');
  return {
    calls: on.flatMap(({ data, what, phone }) =>
      data.part === 'call' ? [{ what, ...(phone ? { phone } : {}) }] : [],
    ),
    coping: on.flatMap(({ data, what }) => (data.part === 'coping' ? [what] : [])),
    signs: on.flatMap(({ data, what }) => (data.part === 'sign' ? [{ sign: data.sign, what }] : [])),
    helps: helps.map(({ what }) => what),
  };
}

export const isEmptyCard = ({ calls, coping, signs }: Card): boolean =>
  calls.length + coping.length + signs.length === 0;

/** A number as a telephone takes it: what people write around the digits is left out. */
export const dialed = (phone: string): string => `tel:${phone.replaceAll(/[^\d+*#]/g, '')}`;
