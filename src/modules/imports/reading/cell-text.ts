/** What a workbook's reader gives for a cell, as the text a person would type for it. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return momentText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

/**
 * A stored number without the noise of binary fractions: 15 significant digits, as many as spreadsheet programs show.
 * Whole numbers stay digit by digit, since they may be numbers of a record.
 */
export function numberText(stored: string): string {
  if (/^-?\d+$/.test(stored)) return stored;
  const number = Number(stored);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : stored;
}

/** Spreadsheets count time as fractions of a day, which come back some milliseconds off; a bare time lies on day 0. */
function momentText(moment: Date): string {
  const rounded = new Date(Math.round(moment.getTime() / 1000) * 1000);
  if (Number.isNaN(rounded.getTime())) return '';
  const [day = '', clock = ''] = rounded.toISOString().split('T');
  const time = clock.slice(0, clock.slice(6, 8) === '00' ? 5 : 8);
  if (day <= '1899-12-31') return time;
  return time === '00:00' ? day : `${day} ${time}`;
}
