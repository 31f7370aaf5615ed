import { createApp } from '../app.ts';
import type { Access, SystemActor } from '../kernel/access/index.ts';
import { asSystem } from '../kernel/access/index.ts';
import { listOrganizationIds } from '../kernel/db/server.ts';
import type { Day } from '../lib/dates.ts';
import { isId, newId } from '../lib/ids.ts';
import type { TokenView } from '../modules/sign-in/index.ts';
import { listTokensFor, makeTokenFor, NewToken, revokeTokenFor } from '../modules/sign-in/index.ts';
import { modules } from '../modules.ts';
import type { Command, Running } from './command.ts';
import { Asked } from './command.ts';
import { reachInstallation } from './installation.ts';
import { calendarOf } from './own-calendar.ts';
import { quietLog } from './quiet-log.ts';

const listOf = (value: string | boolean | undefined): string[] =>
  typeof value === 'string'
    ? value
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean)
    : [];

/** What is asked for, in the shape the API takes; each mistake is named. */
function askedFor({ flags }: Running): NewToken {
  const parsed = NewToken.safeParse({
    name: flags.name,
    roles: listOf(flags.roles),
    scopes: listOf(flags.scopes),
    programIds: listOf(flags.programs),
    ...(flags.days === undefined ? {} : { expiresInDays: Number(flags.days) }),
  });
  if (parsed.success) return parsed.data;
  const fields = [
    ...new Set(
      parsed.error.issues.map(
        (issue) => `--${issue.path[0] === 'expiresInDays' ? 'days' : String(issue.path[0])}`,
      ),
    ),
  ];
  throw new Asked(
    `Please look again at ${fields.join(', ')}; throughline token --help says what each takes.`,
  );
}

interface Place {
  access: Access;
  actor: SystemActor;
  dayOf: (at: string) => Day;
}

async function organizationFor({ flags }: Running, ids: readonly string[]): Promise<string> {
  if (typeof flags.organization === 'string') {
    if (ids.includes(flags.organization)) return flags.organization;
    throw new Asked('There is no such organization here.');
  }
  const [only, ...others] = ids;
  if (!only) throw new Asked('Nothing is set up here yet: open the program in a browser first.');
  if (others.length > 0) throw new Asked(`Say which organization: --organization ${ids.join(' or ')}`);
  return only;
}

async function withAccess(running: Running, act: (place: Place) => Promise<void>): Promise<void> {
  const log = quietLog(running);
  const house = await reachInstallation(running.config, log);
  try {
    const parts = { config: running.config, modules, endpoint: house.app, keys: house.keys, log };
    const app = await createApp(parts);
    try {
      const orgId = await organizationFor(running, await listOrganizationIds(app.pool.db));
      const dayOf = await calendarOf(app, orgId);
      await act({ access: app.access, actor: asSystem('command line', orgId), dayOf });
    } finally {
      await app.close();
    }
  } finally {
    await house.close();
  }
}

const create = (running: Running): Promise<void> => {
  const asked = askedFor(running);
  return withAccess(running, async ({ access, actor, dayOf }) => {
    const asking = { actor, requestId: newId() };
    const made = await access.permit('token.make-by-command', asking, (permit) =>
      makeTokenFor(permit, asked, access.rules().keys()),
    );
    running.tell(
      `${made.secret}\nThis is shown once. It expires on ${dayOf(made.expiresAt)}; its id is ${made.id}.`,
      { ...made, name: asked.name, roles: asked.roles, scopes: asked.scopes },
    );
  });
};

const stateOf = (token: TokenView, now: Date, dayOf: Place['dayOf']): string => {
  if (token.revokedAt) return `revoked ${dayOf(token.revokedAt)}`;
  return Date.parse(token.expiresAt) < now.getTime() ? 'expired' : `until ${dayOf(token.expiresAt)}`;
};

const list = (running: Running): Promise<void> =>
  withAccess(running, async ({ access, actor, dayOf }) => {
    const asking = { actor, requestId: newId() };
    const tokens = await access.permit('token.list-by-command', asking, listTokensFor);
    const lines = tokens.map(
      (one) =>
        `${one.id}  ${stateOf(one, access.now(), dayOf).padEnd(18)}  ${one.name}  (${one.roles.join(', ')}: ${one.scopes.join(', ')})`,
    );
    running.tell(lines.length === 0 ? 'There are no tokens.' : lines.join('\n'), { tokens });
  });

const revoke = (running: Running): Promise<void> => {
  const id = running.positionals[1] ?? '';
  if (!isId(id))
    throw new Asked('Say which token: throughline token revoke ID. throughline token list shows the ids.');
  return withAccess(running, async ({ access, actor }) => {
    const asking = { actor, requestId: newId() };
    await access.permit('token.revoke-by-command', asking, (permit) => revokeTokenFor(permit, id));
    running.tell('The token is revoked; it opens nothing any more.', { id, revoked: true });
  });
};

const deeds: Readonly<Record<string, (running: Running) => Promise<void>>> = { create, list, revoke };

export const token: Command = {
  name: 'token',
  usage: 'create | list | revoke ID ',
  says: 'Makes, lists and revokes named, scoped, expiring tokens for scripts.',
  options: [
    { flag: 'name', value: 'NAME', says: 'What the token is for; the audit shows it by its id.' },
    { flag: 'roles', value: 'A,B', says: 'Roles it acts with, such as manager,coach.' },
    { flag: 'scopes', value: 'A,B', says: "Actions it may do: '*', 'participant.*' or participant.read." },
    { flag: 'programs', value: 'ID,ID', says: 'Programs it sees, for roles that are tied to programs.' },
    { flag: 'days', value: 'N', says: 'Days until it expires (default 90, at most 366).' },
    { flag: 'organization', value: 'ID', says: 'Where there are several.' },
  ],
  run: async (running) => {
    const deed = deeds[running.positionals[0] ?? ''];
    if (!deed) throw new Asked('Say what to do: throughline token create, list or revoke.');
    await deed(running);
    return 0;
  },
};
