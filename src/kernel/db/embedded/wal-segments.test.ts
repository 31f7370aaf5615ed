import { expect, test } from 'vitest';
import { segmentsBetween } from './wal-segments.ts';

const mebibyte = 1_048_576;

test('one segment is a stretch of one', () => {
  const name = '000000010000000000000002';
  expect(segmentsBetween(name, name, 16 * mebibyte)).toEqual([name]);
});

test('after the last segment of a log comes the first of the next', () => {
  expect(segmentsBetween('0000000100000000000000FE', '000000010000000100000001', 16 * mebibyte)).toEqual([
    '0000000100000000000000FE',
    '0000000100000000000000FF',
    '000000010000000100000000',
    '000000010000000100000001',
  ]);
});

test('larger segments make shorter logs', () => {
  expect(segmentsBetween('00000001000000000000003F', '000000010000000100000000', 64 * mebibyte)).toHaveLength(
    2,
  );
});
