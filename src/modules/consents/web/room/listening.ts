/**
 * Whether the stream that tells of changes can be trusted at this moment: it is open, and the last word from the server,
 * if only that it is still there, is not older than `silentMs`. A device that slept, a network that went without a word
 * and a server that hangs all look alike, and in each of them nobody would hear that something was taken back.
 */
export interface Listening {
  readonly open: boolean;
  /** Milliseconds since the epoch. */
  readonly heardAt: number;
}

/** The server says every few seconds that it is there; two of these may go missing. */
export const silentMs = 12_000;

export const isTrusted = ({ open, heardAt }: Listening, now: number): boolean =>
  open && now - heardAt <= silentMs;
