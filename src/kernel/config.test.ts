import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readConfig, settings } from './config.ts';

test('without any setting it listens on this machine alone', () => {
  const read = readConfig({});
  expect(read).toMatchObject({ ok: true, config: { HOST: '127.0.0.1', PORT: 4000, DATA_DIR: './data' } });
});

test('a flag wins over a variable, and a variable over the default', () => {
  expect(readConfig({ PORT: '5000', THROUGHLINE_DATA_DIR: '/a' }, { PORT: '6000' })).toMatchObject({
    config: { PORT: 6000, DATA_DIR: '/a' },
  });
});

test.each([
  [{ HOST: '0.0.0.0' }, 'Listening on 0.0.0.0'],
  [{ HOST: '0.0.0.0', PUBLIC_URL: 'https://line.example.org' }, 'Listening on 0.0.0.0'],
  [{ TLS_CERT: 'a.pem' }, 'TLS needs both'],
  [{ PORT: 'soon' }, 'PORT cannot be “soon”. Port for pages and API.'],
  [{ PUBLIC_URL: 'http://line.example.org', BEHIND_PROXY: 'true' }, 'unencrypted'],
  [{ PUBLIC_URL: 'ftp://localhost' }, 'begins with https://'],
])('%o is refused with a sentence', (flags, sentence) => {
  const read = readConfig({}, flags);
  expect(read.ok ? '' : read.sentences.join(' ')).toContain(sentence);
});

test('a secret is not repeated where its value is refused', () => {
  const read = readConfig({}, { OIDC_CLIENT_SECRET: 7 });
  expect(read).toEqual({ ok: false, sentences: [expect.not.stringContaining('7')] });
});

test.each(['http://localhost:4000', 'http://[::1]:4000', 'https://line.example.org'])(
  '%s may be the public address',
  (PUBLIC_URL) => {
    expect(readConfig({}, { PUBLIC_URL }).ok).toBe(true);
  },
);

test('beyond this machine it needs an address and TLS or a proxy', () => {
  const flags = { HOST: '0.0.0.0', PUBLIC_URL: 'https://line.example.org', BEHIND_PROXY: 'true' };
  expect(readConfig({}, flags).ok).toBe(true);
});

test('every setting stands in docs/settings.md with its sentence and default', () => {
  const text = readFileSync(new URL('../../docs/settings.md', import.meta.url), 'utf8');
  for (const [name, schema] of Object.entries(settings.shape)) {
    const byDefault = settings.parse({})[name as keyof typeof settings.shape];
    expect(text).toContain(
      `| \`THROUGHLINE_${name}\` | ${byDefault === undefined ? '' : `\`${byDefault}\``} | ${schema.description} |`,
    );
  }
  expect(text.match(/^\| `THROUGHLINE_/gm)).toHaveLength(Object.keys(settings.shape).length);
});

test('the sample file names every setting with its sentence, and is good as it stands', () => {
  const text = readFileSync(new URL('../../docs/settings.sample.env', import.meta.url), 'utf8');
  const wanted = Object.entries(settings.shape).map(
    ([name, schema]) =>
      `# ${schema.description}\n# THROUGHLINE_${name}=${settings.parse({})[name as keyof typeof settings.shape] ?? ''}\n`,
  );
  expect(text.split('\n\n').slice(1).join('\n\n')).toBe(wanted.join('\n'));
});
