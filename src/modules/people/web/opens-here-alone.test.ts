import { expect, test } from 'vitest';
import { opensHereAlone } from './opens-here-alone.ts';

test.each(['localhost', 'demo.localhost', '127.0.0.1', '127.1.2.3', '[::1]'])(
  'a link to %s opens on this computer only',
  (hostname) => expect(opensHereAlone(hostname)).toBe(true),
);

test.each(['192.168.1.20', 'line.example.org', 'localhost.example.org', '10.127.0.0'])(
  'a link to %s opens elsewhere too',
  (hostname) => expect(opensHereAlone(hostname)).toBe(false),
);
