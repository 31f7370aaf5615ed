import { expect, test } from 'vitest';
import type { SettingsInput } from './settings.ts';
import { asArguments, initdbArguments, serverSettings } from './settings.ts';

const input: SettingsInput = {
  durability: 'full',
  socketDir: '/data/postgres/socket',
  major: 18,
  platform: 'linux',
  overrides: {},
};

test('the database listens on no network, whatever the operator asks for', () => {
  const settings = serverSettings({ ...input, overrides: { listen_addresses: '*', shared_buffers: '1GB' } });
  expect(settings.listen_addresses).toBe('');
  expect(settings.shared_buffers).toBe('1GB');
});

test('an installation waits for the disk, and a test does not', () => {
  expect(serverSettings(input)).toMatchObject({
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
  });
  expect(serverSettings({ ...input, durability: 'test' })).toMatchObject({ fsync: 'off' });
});

test('on macOS the drive is told to empty its own cache as well', () => {
  expect(serverSettings({ ...input, platform: 'darwin' }).wal_sync_method).toBe('fsync_writethrough');
  expect(serverSettings(input).wal_sync_method).toBeUndefined();
});

test('an older server is not given settings it does not know', () => {
  expect(serverSettings({ ...input, major: 17 })).not.toHaveProperty('io_method');
  expect(initdbArguments('/c', 'postgres', 16, 'full')).toContain('--locale=C.UTF-8');
  expect(initdbArguments('/c', 'postgres', 17, 'full')).toContain('--builtin-locale=C.UTF-8');
});

test('a server shows in its name when its settings are others, and only then', () => {
  const name = (change: Partial<SettingsInput>) => serverSettings({ ...input, ...change }).cluster_name;
  expect(name({})).toBe(name({}));
  expect(name({ durability: 'test' })).not.toBe(name({}));
  expect(name({ major: 17, overrides: { io_method: 'sync' } })).not.toBe(name({}));
});

test('a folder with a comma in its name stays one folder', () => {
  const settings = serverSettings({ ...input, socketDir: '/data/a, b/"c"' });
  expect(settings.unix_socket_directories).toBe('"/data/a, b/""c"""');
  expect(asArguments({ a: '1', b: '' })).toEqual(['-c', 'a=1', '-c', 'b=']);
});
