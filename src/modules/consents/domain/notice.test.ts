import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { longNotice, noticeSource, shortNotice } from './notice.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** What only the statements of 2018 and 2020 said. */
const earlier = [
  'prohibits unauthorized disclosure',
  'from making any further disclosure',
  'restrict any use of the information to investigate or prosecute',
  'identifies a patient as having or having had a substance use disorder',
];

describe('the notice that goes with a disclosure', () => {
  it('is word for word the one whose hash is kept', () => {
    for (const { text, sha256: kept } of [longNotice, shortNotice]) expect(sha256(text)).toBe(kept);
  });

  it('is that of 2024: it forbids use as well as disclosure', () => {
    expect(shortNotice.text).toContain('unauthorized use or disclosure');
    expect(longNotice.text).toContain('using or disclosing this record, or testimony');
    expect(longNotice.text).toContain('civil, criminal, administrative, or legislative proceedings');
    for (const { text } of [longNotice, shortNotice])
      for (const words of earlier) expect(text).not.toContain(words);
    expect(noticeSource.effectiveFrom).toBe('2024-04-16');
  });
});
