import { expect, test } from 'vitest';
import settingsEn from '../../src/modules/organizations/web/words.en.json' with { type: 'json' };
import settingsEs from '../../src/modules/organizations/web/words.es.json' with { type: 'json' };
import beginEn from '../../src/web/pages/begin/words.en.json' with { type: 'json' };
import beginEs from '../../src/web/pages/begin/words.es.json' with { type: 'json' };

const meanings = ({ label: _, hint: __, ...rest }: Record<string, string>) => rest;

test('what success can mean reads the same when a program is set up and in its settings', () => {
  expect(beginEn.setUp.success).toMatchObject(meanings(settingsEn.success));
  expect(beginEs.setUp.success).toMatchObject(meanings(settingsEs.success));
});
