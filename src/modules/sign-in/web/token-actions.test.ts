import { expect, test } from 'vitest';
import { actionGroupsFrom } from './token-actions.ts';

test('what a token may be allowed is what the routes need, each once, in groups, with what it does', () => {
  const paths = {
    '/staff': { get: { 'x-needs': 'staff.list', summary: 'Everybody who works here.' } },
    '/staff/{id}': {
      put: { 'x-needs': 'staff.manage', summary: 'Changes a colleague.' },
      delete: { 'x-needs': 'staff.manage', summary: 'Ends an account.' },
    },
    '/audit': { get: { 'x-needs': 'audit.read', summary: 'The audit.' } },
    '/healthz': { get: {} },
  };
  expect(actionGroupsFrom({ openapi: '3.1.0', paths })).toEqual([
    { room: 'audit', actions: [{ action: 'audit.read', says: 'The audit.' }] },
    {
      room: 'staff',
      actions: [
        { action: 'staff.list', says: 'Everybody who works here.' },
        { action: 'staff.manage', says: 'Changes a colleague. Ends an account.' },
      ],
    },
  ]);
});
