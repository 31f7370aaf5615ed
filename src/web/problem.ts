/** An error answer of the server, as RFC 9457 writes it. */
export class Problem extends Error {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** A sentence a person understands, in the language of the request where the server has it. */
  readonly detail: string | undefined;
  /** Owned by a module: 'referrals/already-closed'. */
  readonly code: string | undefined;
  /** Field path → code of what is wrong with it. */
  readonly fields: Readonly<Record<string, string>>;
  /** Everything else the answer said, such as both versions of a conflict. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    const { type, title, status: _status, detail, code, fields, ...extra } = body;
    super(text(detail) ?? text(title) ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.type = text(type) ?? 'about:blank';
    this.title = text(title) ?? '';
    this.status = status;
    this.detail = text(detail);
    this.code = text(code);
    this.fields = texts(fields);
    this.extra = extra;
  }
}

/** What was asked for when there was no connection. */
export interface Asked {
  verb: string;
  /** Below /api, with its params filled in. */
  path: string;
  body: unknown;
}

/** The request never reached the server, or the answer never came back: what was asked may or may not have happened. */
export class Offline extends Error {
  readonly asked: Asked | undefined;

  constructor(cause?: unknown, asked?: Asked) {
    super('No connection', { cause });
    this.name = 'Offline';
    this.asked = asked;
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function texts(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
