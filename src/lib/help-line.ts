/** A help line of a place's own, shown beside those of its country. */
export interface LocalLine {
  /** As people know it: 'Harbor warm line'. */
  name: string;
  /** As it is written: '(315) 555-0100'. */
  number: string;
  /** When somebody answers, in the place's own words. */
  when?: string | undefined;
}

/** What a telephone dials: digits, with the plus of a country's code. */
export const dialled = (number: string): string => number.replace(/(?!^\+)\D/g, '');

/** Three digits, as 211 has, up to the fifteen of ITU-T E.164, with what people write between them. */
export function isHelpNumber(number: string): boolean {
  const digits = number.replace(/\D/g, '').length;
  return /^\+?[\d\s().-]+$/.test(number) && digits >= 3 && digits <= 15;
}
