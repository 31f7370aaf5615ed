export interface CookieOptions {
  maxAge?: number;
  httpOnly?: boolean;
}

/**
 * A cookie's name in the browser. A host's cookies go to all its ports, so that without a mark of its own one installation
 * would overwrite another's; an empty mark leaves the bare name.
 */
export const nameInBrowser = (name: string, mark: string): string => (mark === '' ? name : `${name}-${mark}`);

/** A cookie someone else wrote may hold anything; what does not decode is taken as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function readCookies(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0) cookies.set(part.slice(0, at).trim(), decoded(part.slice(at + 1).trim()));
  }
  return cookies;
}

/** `Secure` always: browsers treat localhost as secure, and beyond loopback there is TLS or nothing is served. */
export function writeCookie(name: string, value: string, options: CookieOptions): string {
  const age = options.maxAge === undefined ? '' : `; Max-Age=${Math.floor(options.maxAge)}`;
  return `${name}=${encodeURIComponent(value)}; Path=/; Secure; SameSite=Lax${options.httpOnly === false ? '' : '; HttpOnly'}${age}`;
}
