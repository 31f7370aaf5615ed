import type { Kysely } from 'kysely';
import type { Closing, Setting } from '../db/transaction.ts';
import { enteringAs, narrowToNight, set, transact } from '../db/transaction.ts';
import { Failure, notFound } from '../failure.ts';
import type { KeyRing } from '../keys.ts';
import type { Actor } from './actor.ts';
import { nobody, orgOf, personOf } from './actor.ts';
import { auditStatement } from './audit.ts';
import type { Bring, Deed, Permit } from './permit.ts';
import { expire, grant } from './permit.ts';
import type { Policy, Rule, Situation, Ties } from './policy.ts';
import { decide } from './policy.ts';
import type { Opened } from './ties.ts';
import { isOpened, tiesFrom } from './ties.ts';

export interface Asking {
  actor: Actor;
  requestId: string;
  /** The participant the act is about, where the request names one. */
  participantId?: string | undefined;
}

/** What a request shows of its sender before anybody has looked, to be looked at in the message that opens the act. */
export interface Introduction {
  /**
   * A statement that finds out who it is, says so by `enter_act`, and answers the rows of `enter_act` with what `actorOf`
   * needs in each; one row where there is no tie, none where nobody was found. Values by `literal`.
   */
  opening(participantIds: readonly string[], at: Date): string;
  actorOf(row: object): Actor;
}

export interface Arriving extends Omit<Asking, 'actor'> {
  introduction: Introduction;
}

interface Deciding {
  action: string;
  rule: Rule;
  opening: string;
  /** Who asks, as the opening's rows tell. */
  askingOf: (opened: readonly Opened[]) => Asking;
}

interface Granting {
  rule: Rule;
  asking: Asking;
  ties: Ties | undefined;
  brought: readonly object[];
}

interface AccessParts {
  db: Kysely<unknown>;
  policies: readonly Policy[];
  /** What travels with an act's opening, by action. */
  brings?: ReadonlyMap<string, Bring>;
  keys: KeyRing;
  /** Folder of the installation, for what must lie outside the database. */
  dataDir?: string;
  now?: () => Date;
}

type Act<Action extends string, T> = (permit: Permit<Action, never>) => Promise<T>;

/** The one place that gives permits: it decides, opens the transaction, and writes the audit inside it. */
export class Access {
  readonly #db: Kysely<unknown>;
  readonly #rules = new Map<string, Rule>();
  readonly #brings: ReadonlyMap<string, Bring>;
  readonly #keys: KeyRing;
  readonly #dataDir: string | undefined;
  readonly now: () => Date;

  constructor(parts: AccessParts) {
    this.#db = parts.db;
    this.#keys = parts.keys;
    this.#dataDir = parts.dataDir;
    this.#brings = parts.brings ?? new Map();
    this.now = parts.now ?? (() => new Date());
    for (const policy of parts.policies) this.#add(policy);
  }

  #add(policy: Policy): void {
    for (const [action, rule] of Object.entries(policy)) {
      if (this.#rules.has(action))
        throw new Failure('bug', 'kernel/action-twice', { detail: `Two modules name the action ${action}.` });
      this.#rules.set(action, rule);
    }
  }

  /** Every action and its rule, for documentation, tests and tokens' scopes. */
  rules(): ReadonlyMap<string, Rule> {
    return this.#rules;
  }

  #able(actor: Actor, ties: Ties | undefined): string[] {
    const able: string[] = [];
    for (const [action, rule] of this.#rules) {
      if (this.#decide(rule, action, actor, ties)) able.push(action);
    }
    return able;
  }

  #decide(rule: Rule | undefined, action: string, actor: Actor, ties: Ties | undefined): boolean {
    return decide(rule, action, this.#situation(rule, actor, ties));
  }

  #situation(rule: Rule | undefined, actor: Actor, ties: Ties | undefined): Situation {
    const purpose = rule?.purpose ?? 'operations';
    return { actor, purpose, ...(ties ? { ties } : {}) };
  }

  /**
   * Decides, and if the answer is yes runs the act in one transaction with a permit for it.
   * Refusals: `unauthenticated` before sign-in, `not-found` where the existence of a record must not show, else `forbidden`.
   */
  async permit<const Action extends string, T>(
    action: Action,
    asking: Asking,
    act: Act<Action, T>,
  ): Promise<T> {
    const opening = this.#withBring(action, enteringAs(settingOf(asking), this.now()), asking.participantId);
    return this.#decideAndRun({ action, rule: this.#ruleOf(action), opening, askingOf: () => asking }, act);
  }

  /** As `permit`, for someone who is recognized in the message that opens the act. */
  async admit<const Action extends string, T>(
    action: Action,
    { introduction, ...rest }: Arriving,
    act: Act<Action, T>,
  ): Promise<T> {
    const entering = introduction.opening(idsOf(rest.participantId), this.now());
    const opening = this.#withBring(action, entering, rest.participantId);
    const askingOf = ([row]: readonly Opened[]): Asking => {
      if (!row) throw new Unrecognized();
      return { ...rest, actor: introduction.actorOf(row) };
    };
    try {
      return await this.#decideAndRun({ action, rule: this.#ruleOf(action), opening, askingOf }, act);
    } catch (error) {
      if (error instanceof Unrecognized) return this.permit(action, { ...rest, actor: nobody }, act);
      throw error;
    }
  }

  #withBring(action: string, opening: string, participantId: string | undefined): string {
    const bring = participantId ? this.#brings.get(action) : undefined;
    return participantId && bring ? `${opening};${bring(participantId)}` : opening;
  }

  #ruleOf(action: string): Rule {
    const rule = this.#rules.get(action);
    if (!rule) throw new Failure('bug', 'kernel/no-such-action', { detail: `No policy names ${action}.` });
    return rule;
  }

  async #decideAndRun<Action extends string, T>(
    { action, rule, opening, askingOf }: Deciding & { action: Action },
    act: Act<Action, T>,
  ): Promise<T> {
    return transact<T, object>(this.#db, opening, (db, rows) => {
      const opened = rows.filter(isOpened);
      const asking = askingOf(opened);
      const ties =
        rule.about === 'participant' && asking.participantId
          ? tiesFrom(asking.participantId, opened)
          : undefined;
      if (!this.#decide(rule, action, asking.actor, ties))
        throw new Refused(this.#refusal(rule, asking.actor, ties), asking);
      const brought = rows.filter((row) => !isOpened(row));
      return this.#run(db, { action, rule, asking, ties, brought }, act);
    }).catch((error: unknown) => this.#tell(error, { action, rule, opening }));
  }

  /**
   * *Not found* and *not yours* are one answer: none may tell that somebody is here (42 CFR § 2.13(c)). Whoever may do
   * anything else about the participant knows that they are here, and is told that the role is the reason, in the
   * rule's own words where it has some; someone not signed in is told to sign in. A token that lacks only the scope is
   * not told of roles it has.
   */
  #refusal(rule: Rule, actor: Actor, ties: Ties | undefined): Failure {
    if (actor.kind === 'nobody')
      return new Failure('unauthenticated', 'kernel/sign-in', { detail: 'Please sign in first.' });
    if (rule.about === 'participant' && !this.#knows(actor, ties)) return notFound();
    const told = rule.who.holds(this.#situation(rule, actor, ties)) ? undefined : rule.refusal;
    const { code, detail } = told ?? {
      code: 'kernel/not-allowed',
      detail: 'Your role does not include this.',
    };
    return new Failure('forbidden', code, { detail });
  }

  #ableAbout(actor: Actor, ties: Ties | undefined): string[] {
    return this.#able(actor, ties).filter((action) => this.#rules.get(action)?.about === 'participant');
  }

  #knows(actor: Actor, ties: Ties | undefined): boolean {
    if (!ties) return false;
    return this.#ableAbout(actor, ties).length > 0;
  }

  /** Whether this act would be refused but for a turn outside the hours. */
  #opensByNightAlone(action: string, { rule, asking, ties }: Omit<Granting, 'brought'>): boolean {
    if (!ties?.nightIds?.length) return false;
    return !this.#decide(rule, action, asking.actor, { ...ties, nightIds: [] });
  }

  async #run<Action extends string, T>(
    db: Kysely<unknown>,
    grantFor: Granting & { action: Action },
    act: Act<Action, T>,
  ): Promise<Closing<T>> {
    const { action, rule, asking, ties, brought } = grantFor;
    const participantIds = ties?.participantIds ?? [];
    if (participantIds.length > 1) await set(db, { ...settingOf(asking), participantIds }, this.now());
    if (this.#opensByNightAlone(action, { rule, asking, ties })) await narrowToNight(db, this.now());
    const deed: Deed = { seen: new Set(), detail: {} };
    const permit = {
      action,
      actor: asking.actor,
      orgId: orgOf(asking.actor) ?? '',
      participantIds,
      now: this.now(),
      requestId: asking.requestId,
    } as Permit<Action, never>;
    grant(permit, {
      db,
      deed,
      able: () => this.#able(asking.actor, ties),
      ableAs: (actor) => this.#ableAbout(actor, ties),
      keys: this.#keys,
      dataDir: this.#dataDir,
      brought,
    });
    try {
      const result = await act(permit);
      if (rule.quiet || permit.orgId === '') return { result };
      const line = { ...lineOf(action, rule, asking), orgId: permit.orgId, outcome: 'done', deed } as const;
      return { result, last: auditStatement(line) };
    } finally {
      expire(permit);
    }
  }

  /** A refusal is a fact too, told in a transaction of its own, opened alike, since the act's is rolled back. */
  async #tell(error: unknown, { action, rule, opening }: Omit<Deciding, 'askingOf'>): Promise<never> {
    if (!(error instanceof Refused)) throw error;
    const { asking, failure } = error;
    const orgId = orgOf(asking.actor);
    if (orgId) {
      const deed: Deed = { seen: new Set(), detail: {} };
      const line = { ...lineOf(action, rule, asking), orgId, outcome: 'refused', deed } as const;
      const last = auditStatement(line);
      await transact(this.#db, opening, async () => ({ result: undefined, last }));
    }
    throw failure;
  }
}

class Refused extends Error {
  readonly failure: Failure;
  readonly asking: Asking;
  constructor(failure: Failure, asking: Asking) {
    super(failure.code);
    this.failure = failure;
    this.asking = asking;
  }
}

/** Nobody holds what the request showed; it is answered as if it had shown nothing. */
class Unrecognized extends Error {}

const idsOf = (participantId: string | undefined): string[] => (participantId ? [participantId] : []);

const lineOf = (action: string, rule: Rule, asking: Asking) => ({
  actor: asking.actor,
  action,
  purpose: rule.purpose,
  participantId: rule.about === 'participant' ? asking.participantId : undefined,
  requestId: asking.requestId,
});

function settingOf(asking: Asking): Setting {
  return {
    orgId: orgOf(asking.actor) ?? '',
    personId: personOf(asking.actor) ?? '',
    actorKind: asking.actor.kind,
    participantIds: idsOf(asking.participantId),
  };
}
