/** What of a stream of server-sent events has come: names of whole events, and what is not whole yet. */
export interface Taken {
  readonly events: readonly string[];
  readonly rest: string;
}

const nameOf = (block: string): string[] =>
  block.split('\n').flatMap((line) => (line.startsWith('event:') ? [line.slice(6).trim()] : []));

/** Events end with an empty line. Comments, which only say that somebody is there, are no events. */
export function takeEvents(text: string): Taken {
  const blocks = text.replaceAll('\r\n', '\n').split('\n\n');
  const rest = blocks.pop() ?? '';
  return { events: blocks.flatMap(nameOf), rest };
}
