import { PassThrough } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** The line to one browser that stays open. */
export interface EventLine {
  /** Tells an event by its name; it carries nothing else. */
  say(event: string): void;
  /** Keeps the line open through whatever lies between, and finds out that the other side has gone. */
  beat(): void;
  end(): void;
}

/** A stream of events (text/event-stream): begun with the line, it answers what to do once the line is closed. */
export type Events = (line: EventLine) => () => void;

/** Answers with a line that stays open until either side ends it. */
export function sendEvents(reply: FastifyReply, begin: Events): FastifyReply {
  const body = new PassThrough();
  const write = (text: string): void => {
    if (!body.writableEnded) body.write(text);
  };
  const leave = begin({
    say: (event) => write(`event: ${event}\ndata: {}\n\n`),
    beat: () => write(':\n\n'),
    end: () => body.end(),
  });
  body.on('close', leave);
  // A closing server waits for connections that are kept for the next request: this one is not.
  return reply
    .header('content-type', 'text/event-stream; charset=utf-8')
    .header('x-accel-buffering', 'no')
    .header('connection', 'close')
    .send(body);
}
