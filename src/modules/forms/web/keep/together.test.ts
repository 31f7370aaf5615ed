import { expect, test } from 'vitest';
import { together } from './together.ts';

const file = (name: string, text: string) => new File([text], name, { type: 'application/json' });

test('a form and its list of answers are sent together, a form alone as it was written', async () => {
  const form = file('form.json', '{ "resourceType": "Questionnaire" }');
  expect(await (await together([form])).text()).toBe('{ "resourceType": "Questionnaire" }');
  const both = await together([form, file('list.json', '{ "resourceType": "ValueSet" }')]);
  expect(JSON.parse(await both.text())).toMatchObject({
    resourceType: 'Bundle',
    entry: [{ resource: { resourceType: 'Questionnaire' } }, { resource: { resourceType: 'ValueSet' } }],
  });
  expect(both.name).toBe('form.json, list.json');
});

test('of several files the one that cannot be read is the one that is told', async () => {
  const sent = await together([file('form.json', '{}'), file('photo.json', 'not JSON')]);
  expect([sent.name, await sent.text()]).toEqual(['photo.json', 'not JSON']);
});
