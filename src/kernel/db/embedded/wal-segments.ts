/** Names of a stretch of the write-ahead log: 8 hexadecimal digits each of timeline, log and segment. */

interface Position {
  timeline: string;
  number: number;
}

function positionOf(name: string, perLog: number): Position {
  const log = Number.parseInt(name.slice(8, 16), 16);
  const segment = Number.parseInt(name.slice(16, 24), 16);
  return { timeline: name.slice(0, 8), number: log * perLog + segment };
}

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(8, '0');

/** All segments from the first to the last, both included. `segmentSize` in bytes. */
export function segmentsBetween(first: string, last: string, segmentSize: number): string[] {
  const perLog = 2 ** 32 / segmentSize;
  const from = positionOf(first, perLog);
  const to = positionOf(last, perLog);
  return Array.from({ length: to.number - from.number + 1 }, (_, step) => {
    const number = from.number + step;
    return from.timeline + hex(Math.floor(number / perLog)) + hex(number % perLog);
  });
}
