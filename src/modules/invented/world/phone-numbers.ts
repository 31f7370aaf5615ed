/** A number from the range kept for fiction in each area code: 555-0100 to 555-0199. */
export function invented555(area: '315' | '518' | '607', index: number): string {
  if (index < 0 || index > 99) throw new RangeError('only a hundred invented numbers an area');
  return `+1${area}55501${String(index).padStart(2, '0')}`;
}

/** Who has numbers in which area: 315 the organization, 518 participants, 607 supporters. */
export const isInvented555 = (phone: string): boolean => /^\+1\d{3}55501\d\d$/.test(phone);
