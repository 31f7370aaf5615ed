import { describe, expect, it } from 'vitest';
import { matchPath } from './match-path.ts';

describe('A pattern', () => {
  it('fits an address part by part and names what it finds', () => {
    expect(matchPath('/participants/:id/line', '/participants/7/line')).toEqual({ id: '7' });
    expect(matchPath('/lists/:key', '/lists/caf%C3%A9')).toEqual({ key: 'café' });
  });

  it('does not mind a slash at the end', () => {
    expect(matchPath('/today', '/today/')).toEqual({});
    expect(matchPath('/', '/')).toEqual({});
  });

  it('fits nothing longer, shorter or other', () => {
    expect(matchPath('/participants/:id', '/participants')).toBeUndefined();
    expect(matchPath('/participants/:id', '/participants/7/line')).toBeUndefined();
    expect(matchPath('/today', '/tomorrow')).toBeUndefined();
  });

  it('survives an address that nobody can decode', () => {
    expect(matchPath('/lists/:key', '/lists/%E0%A4%A')).toEqual({ key: '%E0%A4%A' });
  });
});
