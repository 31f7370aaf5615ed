import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayInvite } from './account.ts';

const any = fc.subarray(['admin', 'manager', 'coach', 'evaluator', 'privacy-officer', 'front-desk'] as const);

describe('an invitation, which lets its holder set the password', () => {
  it('is made by administrators for everybody', () => {
    fc.assert(fc.property(any, (roles) => mayInvite(['admin'], roles)));
  });

  it('is made by a manager for a coach, never for an administrator or another manager', () => {
    expect(mayInvite(['manager'], ['coach', 'front-desk'])).toBe(true);
    expect(mayInvite(['manager'], ['coach', 'admin'])).toBe(false);
    expect(mayInvite(['manager'], ['manager'])).toBe(false);
  });

  it('is made by nobody else', () => {
    const others = fc.subarray(['coach', 'evaluator', 'privacy-officer', 'front-desk'] as const);
    fc.assert(fc.property(others, any, (by, roles) => !mayInvite(by, roles)));
  });
});
