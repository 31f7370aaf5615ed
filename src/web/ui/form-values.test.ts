import { describe, expect, it } from 'vitest';
import { readValues } from './form-values.ts';

describe('What a form holds', () => {
  const data = new FormData();
  data.append('name', '  Maya ');
  data.append('password', ' with spaces ');
  data.append('did', 'walked');
  data.append('did', 'talked');
  data.append('agreed', 'yes');
  data.append('note', '   ');
  const values = readValues(data);

  it('is trimmed, except a password', () => {
    expect(values.text('name')).toBe('Maya');
    expect(values.exact('password')).toBe(' with spaces ');
  });

  it('tells an empty answer from a given one', () => {
    expect(values.filled('note')).toBeUndefined();
    expect(values.text('absent')).toBe('');
    expect(values.filled('name')).toBe('Maya');
  });

  it('has every chosen chip, and whether a box is ticked', () => {
    expect(values.all('did')).toEqual(['walked', 'talked']);
    expect(values.checked('agreed')).toBe(true);
    expect(values.checked('other')).toBe(false);
  });
});
