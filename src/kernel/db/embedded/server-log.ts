import { closeSync, constants, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';

const rotateAbove = 5_000_000;

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

export interface OpenLog {
  fd: number;
  /** Where the coming server's lines begin. */
  from: number;
}

/** A file, not a pipe: the server outlives a killed parent and must still be able to write. */
export function openServerLog(path: string): OpenLog {
  if (sizeOf(path) > rotateAbove) renameSync(path, `${path}.1`);
  const flags = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY | constants.O_NOFOLLOW;
  const fd = openSync(path, flags, 0o600);
  return { fd, from: fstatSync(fd).size };
}

const longestTail = 4000;

/** The last lines a server wrote since `from`. */
export function readServerLog(path: string, from: number): string {
  const fd = openSync(path, 'r');
  try {
    const start = Math.max(from, fstatSync(fd).size - longestTail);
    const buffer = Buffer.alloc(longestTail);
    return buffer.toString('utf8', 0, readSync(fd, buffer, 0, longestTail, start)).trim();
  } finally {
    closeSync(fd);
  }
}
