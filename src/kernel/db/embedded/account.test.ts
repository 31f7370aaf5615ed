import { expect, test } from 'vitest';
import { accountsIn, pickAccount } from './account.ts';

const passwd = `root:x:0:0:root:/root:/bin/bash
daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin
nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
maria:x:1000:1000::/home/maria:/bin/bash
postgres:x:101:104:PostgreSQL:/var/lib/postgresql:/bin/bash
a broken line
`;

test('root hands the database to the user made for it, and never to root', () => {
  const accounts = accountsIn(passwd);
  expect(accounts.map(({ name }) => name)).toEqual(['daemon', 'nobody', 'maria', 'postgres']);
  expect(pickAccount(accounts)).toEqual({ name: 'postgres', uid: 101, gid: 104 });
});

test('where nobody made a user for it, a user that every computer has serves', () => {
  expect(pickAccount(accountsIn(passwd.replace('postgres', 'mail')))?.name).toBe('daemon');
  expect(pickAccount([])).toBeUndefined();
});

test('an existing database stays with the user who owns it', () => {
  expect(pickAccount(accountsIn(passwd), 1000)?.name).toBe('maria');
  expect(pickAccount(accountsIn(passwd), 4711)).toBeUndefined();
});

test('a database that root owns by mistake goes to the user made for it', () => {
  expect(pickAccount(accountsIn(passwd), 0)?.name).toBe('postgres');
});
