import { expect, it } from 'vitest';
import { z } from 'zod';
import { openApiOf } from '../../src/kernel/http/openapi.ts';
import { modules } from '../../src/modules.ts';

const Operation = z.looseObject({
  operationId: z.string(),
  'x-needs': z.string(),
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string(), required: z.boolean() })),
  security: z.array(z.unknown()).optional(),
});
const Document = z.object({ paths: z.record(z.string(), z.record(z.string(), Operation)) });

const rules = new Map(modules.flatMap(({ policy }) => Object.entries(policy)));
const routes = modules.flatMap((module) => module.routes);
const { paths } = Document.parse(openApiOf(routes, rules, '0', 'session'));
const operations = Object.entries(paths).flatMap(([path, verbs]) =>
  Object.values(verbs).map((operation) => ({ path, ...operation })),
);

it('every act of the API has a name of its own, which a client made from the description can call it by', () => {
  const names = operations.map(({ operationId }) => operationId);
  expect(names.length).toBe(routes.length);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  expect(names.filter((name) => !/^[a-z][A-Za-z0-9]*$/.test(name))).toEqual([]);
  expect(names).toContain('postParticipantsIdContacts');
});

it('every part of an address that is to be filled in is described, and nothing else is', () => {
  const wanting = operations.filter(({ path, parameters }) => {
    const told = parameters.flatMap(({ name, in: place, required }) =>
      place === 'path' && required ? [name] : [],
    );
    const asked = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    return told.sort().join() !== asked.sort().join();
  });
  expect(wanting.map(({ path }) => path)).toEqual([]);
});

it('what is done before signing in asks for no key; everything else does', () => {
  const open = operations.filter(({ security }) => security?.length === 0);
  const doors = operations.filter((one) => rules.get(one['x-needs'])?.about === 'door');
  expect(open.map(({ operationId }) => operationId)).toEqual(doors.map(({ operationId }) => operationId));
  expect(open.map(({ operationId }) => operationId)).toContain('postSignIn');
});
