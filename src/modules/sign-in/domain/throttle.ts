/** How long each wrong try makes one wait: none for the first `free`, then twice as long each time, up to `most`. Seconds. */
export interface Ladder {
  readonly free: number;
  readonly first: number;
  readonly most: number;
}

const aQuarterOfAnHour = 900;

/**
 * A device that has signed in before counts alone, so that whoever tries from elsewhere cannot lock it out. Strangers
 * share a bucket a login and a bucket an address; behind one address may sit a whole office, so it is more patient.
 */
export const ladders = {
  device: { free: 5, first: 1, most: aQuarterOfAnHour },
  login: { free: 10, first: 1, most: aQuarterOfAnHour },
  address: { free: 30, first: 1, most: aQuarterOfAnHour },
} as const satisfies Record<string, Ladder>;

/** Tries older than this no longer count. */
export const forgetAfterSeconds = 86_400;

/** Seconds to wait after the first, second, … try; the last one holds for every further try. */
export function waitsOf(ladder: Ladder): number[] {
  const waits = Array.from({ length: ladder.free }, () => 0);
  for (let wait = ladder.first; wait < ladder.most; wait *= 2) waits.push(wait);
  return [...waits, ladder.most];
}

export interface Bucket {
  /** What is counted, in words; only a keyed digest of it is kept. */
  readonly key: string;
  readonly ladder: Ladder;
  /** A shared bucket gets one try back after a good one; a person's own is forgotten. */
  readonly shared: boolean;
}

export interface Trying {
  /** What is tried: 'login ana', 'two-step <account>', 'code'. */
  subject: string;
  /** Present when this browser has got past this subject before. */
  deviceId?: string | undefined;
  address: string;
  /** Many people share the subject (a page where any code may be typed): then only the address is counted. */
  sharedSubject?: boolean;
}

/** Which buckets a try falls into. */
export function bucketsOf(trying: Trying): Bucket[] {
  const { subject, deviceId } = trying;
  if (deviceId) return [{ key: `device ${deviceId} ${subject}`, ladder: ladders.device, shared: false }];
  const address: Bucket = {
    key: `address ${addressGroup(trying.address)}`,
    ladder: ladders.address,
    shared: true,
  };
  return trying.sharedSubject ? [address] : [{ key: subject, ladder: ladders.login, shared: false }, address];
}

/** One household or office: an IPv4 address, or the first 64 bits of an IPv6 one, of which anyone has 2^64. */
export function addressGroup(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === '' ? [] : tail.split(':');
  const gap = plain.includes('::') ? Math.max(8 - front.length - back.length, 0) : 0;
  const groups = [...front, ...Array.from({ length: gap }, () => '0'), ...back];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
