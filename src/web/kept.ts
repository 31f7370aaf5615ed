/** Small choices kept on this device. A browser may refuse storage; then nothing is kept and nothing breaks. */
export function readKept(name: string): string | undefined {
  try {
    return localStorage.getItem(`throughline.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

const aYear = 31_536_000_000;

/** As `keep`, and told to the server with every page, so that the first view already follows it. */
export function keepAndTell(name: string, value: string): void {
  keep(name, value);
  const cookie = {
    name: `throughline.${name}`,
    value,
    expires: Date.now() + aYear,
    sameSite: 'lax',
  } as const;
  // A browser without this door shows the change when its script has come.
  if ('cookieStore' in window) window.cookieStore.set(cookie).catch(() => undefined);
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`throughline.${name}`, value);
  } catch {
    // Storage is a comfort, not a need.
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(`throughline.${name}`);
  } catch {
    // Where nothing could be kept there is nothing to forget.
  }
}
