/** The browser's own offer to put this on the home screen, where it makes one. */
interface Offer extends Event {
  prompt(): Promise<unknown>;
}

let offer: Offer | undefined;
const watchers = new Set<() => void>();

const isOffer = (event: Event): event is Offer => 'prompt' in event;

/** The offer comes soon after the page and only once: it is taken up whenever the person asks for it. */
export function awaitOffer(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    if (isOffer(event)) offer = event;
    for (const watcher of watchers) watcher();
  });
}

export const hasOffer = (): boolean => offer !== undefined;

export function watchOffer(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => void watchers.delete(onChange);
}

/** Shows the browser's question; an offer is good for one. */
export async function takeOffer(): Promise<void> {
  const taken = offer;
  offer = undefined;
  for (const watcher of watchers) watcher();
  await taken?.prompt();
}

/** Opened from the home screen already. */
export const isInstalled = (): boolean => window.matchMedia('(display-mode: standalone)').matches;
