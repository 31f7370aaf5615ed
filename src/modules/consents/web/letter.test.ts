import { describe, expect, it } from 'vitest';
import { newId } from '../../../lib/ids.ts';
import { letterOf } from './letter.ts';
import type { Shown } from './server.ts';

const shown = (on: string, more: Partial<Shown> = {}): Shown => ({
  id: newId(),
  at: `${on}T15:00:00.000Z`,
  on,
  recipientId: '019a0000-0000-7000-8000-0000000000aa',
  recipientName: 'Dr. Lee',
  recipientFrom: 'Elm Street Clinic',
  information: ['note'],
  purpose: 'treatment',
  paragraph: '§ 2.31',
  consentId: '019a0000-0000-7000-8000-0000000000bb',
  channel: 'record',
  entries: 3,
  noticeSha256: '0',
  ...more,
});

describe('the letter about what was shown', () => {
  it('begins with the latest and goes back month by month', () => {
    const letter = letterOf([shown('2026-03-03'), shown('2026-11-20'), shown('2026-03-09')]);
    expect(letter.map(({ month, told }) => [month, ...told.map(({ on }) => on)])).toEqual([
      ['2026-11', '2026-11-20'],
      ['2026-03', '2026-03-09', '2026-03-03'],
    ]);
  });

  it('tells several looks of one day once, with all that was seen', () => {
    const [month] = letterOf([shown('2026-03-03'), shown('2026-03-03', { information: ['plan', 'note'] })]);
    expect(month?.told).toHaveLength(1);
    expect(month?.told[0]).toMatchObject({ times: 2, information: ['note', 'plan'] });
  });

  it('does not tell the list beside the record that was opened from it, and tells it where it was all', () => {
    const list: Partial<Shown> = { channel: 'list', information: ['identity'] };
    const [both] = letterOf([shown('2026-03-03', list), shown('2026-03-03')]);
    expect(both?.told).toHaveLength(1);
    expect(both?.told[0]).toMatchObject({ channel: 'record', times: 1 });
    const [alone] = letterOf([shown('2026-03-03', list)]);
    expect(alone?.told[0]?.channel).toBe('list');
  });

  it('keeps apart who saw it, what for, and by which agreement', () => {
    const [month] = letterOf([
      shown('2026-03-03'),
      shown('2026-03-03', { purpose: 'payment' }),
      shown('2026-03-03', { consentId: '019a0000-0000-7000-8000-0000000000cc' }),
      shown('2026-03-03', { recipientId: '019a0000-0000-7000-8000-0000000000dd', recipientName: 'Ms. Ray' }),
    ]);
    expect(month?.told).toHaveLength(4);
  });

  it('is empty where nothing was shown', () => {
    expect(letterOf([])).toEqual([]);
  });
});
