import { useEffect, useState } from 'preact/hooks';
import { apiAddress } from '../../../../web/address.ts';
import { signedOutEvent } from '../../../../web/request.ts';
import { takeEvents } from './events-in.ts';
import type { Listening } from './listening.ts';
import { isTrusted } from './listening.ts';

/** How long the page waits before it asks for the stream again, and how long where it was refused. */
const againMs = 2000;
const refusedMs = 10_000;
/** How often it looks whether the stream has gone silent. */
const lookMs = 1000;

const signedOut = (): boolean => window.dispatchEvent(new Event(signedOutEvent));

/**
 * Reads the stream until it ends, telling each event and each sign of life; answers how long to wait before the next. Read by hand and not by EventSource, which
 * hides both the comments that keep it open and the answer of a session that is over.
 */
async function listen(signal: AbortSignal, heard: (events: readonly string[]) => void): Promise<number> {
  const response = await fetch(apiAddress('/shared/changes'), {
    headers: { accept: 'text/event-stream', 'x-throughline': '1' },
    cache: 'no-store',
    signal,
  });
  if (response.status === 401) signedOut();
  if (!(response.ok && response.body)) return refusedMs;
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const { events, rest } = takeEvents(text + decoder.decode(part.value, { stream: true }));
    text = rest;
    heard(events);
  }
  return againMs;
}

/** Keeps one stream open as long as it is wanted, and begins a new one as soon as the last cannot be trusted. */
function keepListening(tell: (event: 'fresh' | 'lost') => void): () => void {
  let state: Listening = { open: false, heardAt: 0 };
  let line = new AbortController();
  let over = false;
  const lost = (): void => {
    if (state.open) tell('lost');
    state = { open: false, heardAt: 0 };
    line.abort();
  };
  const heard = (events: readonly string[]): void => {
    const opens = events.includes('ready');
    state = { open: state.open || opens, heardAt: Date.now() };
    if (events.includes('ended')) signedOut();
    if (opens || events.includes('changed')) tell('fresh');
  };
  const go = async (): Promise<void> => {
    while (!over) {
      line = new AbortController();
      const pause = await listen(line.signal, heard).catch(() => againMs);
      lost();
      if (!over) await new Promise((done) => setTimeout(done, pause));
    }
  };
  const look = (): void => {
    if (state.open && !isTrusted(state, Date.now())) lost();
  };
  const timer = setInterval(look, lookMs);
  // A tab that slept looks as soon as it is seen again, before anybody can read what stands on it.
  for (const event of ['visibilitychange', 'resume']) document.addEventListener(event, look);
  window.addEventListener('pageshow', look);
  void go();
  return () => {
    over = true;
    line.abort();
    clearInterval(timer);
    for (const event of ['visibilitychange', 'resume']) document.removeEventListener(event, look);
    window.removeEventListener('pageshow', look);
  };
}

/**
 * Which answer may stand on the screen: a number that changes with everything that changed, and undefined while nobody
 * would hear of it. What was asked under another number has to leave the screen at once.
 */
export function useListening(): number | undefined {
  const [answer, setAnswer] = useState<number>();
  useEffect(() => {
    let times = 0;
    return keepListening((event) => {
      times += 1;
      setAnswer(event === 'fresh' ? times : undefined);
    });
  }, []);
  return answer;
}
