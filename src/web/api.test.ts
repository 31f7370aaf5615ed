import { describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import { route } from '../kernel/http/route.ts';
import { apiAddress, createClient } from './api.ts';

const note = z.object({ id: z.string(), words: z.string() });
const run = (): Promise<never> => Promise.reject(new Error('never asked'));

const _routes = [
  route({ get: '/notes/:id', needs: 'note.read', says: 'One.', reply: note, run }),
  route({
    get: '/notes',
    needs: 'note.list',
    says: 'All.',
    query: z.object({ after: z.string().optional() }),
    reply: z.array(note),
    run,
  }),
  route({
    post: '/notes',
    needs: 'note.write',
    says: 'Write.',
    body: z.object({ words: z.string() }),
    reply: note,
    run,
  }),
] as const;

const api = createClient<typeof _routes>();

/** Never called: the compiler is the test. */
const uses = {
  reads: () => api.get('/notes/:id', { params: { id: '1' } }),
  lists: () => api.get('/notes'),
  narrows: () => api.get('/notes', { query: { after: 'x' } }),
  writes: () => api.post('/notes', { body: { words: 'Good day' } }),
  // @ts-expect-error a path with a name in it needs its param
  forgetsParams: () => api.get('/notes/:id'),
  // @ts-expect-error there is no such path
  goesAstray: () => api.get('/nothing'),
  // @ts-expect-error this path is read, not written
  confusesVerbs: () => api.post('/notes/:id', { params: { id: '1' } }),
  // @ts-expect-error a body is asked for
  forgetsBody: () => api.post('/notes'),
  // @ts-expect-error the body has another shape
  sendsAnother: () => api.post('/notes', { body: { word: 'x' } }),
};

describe('The typed client', () => {
  it('knows what every path answers', () => {
    type Note = { id: string; words: string };
    expectTypeOf(uses.reads).returns.resolves.toEqualTypeOf<Note>();
    expectTypeOf(uses.lists).returns.resolves.toEqualTypeOf<Note[]>();
    expectTypeOf(uses.writes).returns.resolves.toEqualTypeOf<Note>();
  });
});

describe('An API address', () => {
  it('has its params in their places, safely written', () => {
    expect(apiAddress('/participants/:id/notes', { id: 'a/b c' })).toBe('/api/participants/a%2Fb%20c/notes');
  });

  it('leaves out what was not asked and repeats what was asked more than once', () => {
    const query = { q: 'José', empty: '', none: undefined, page: 2, kind: ['call', 'text'] };
    expect(apiAddress('/people', {}, query)).toBe('/api/people?q=Jos%C3%A9&page=2&kind=call&kind=text');
  });
});
