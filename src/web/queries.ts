import { QueryClient } from '@tanstack/preact-query';
import { Offline } from './problem.ts';

/** One memory of what the server said. A refusal is an answer and is not asked again; a lost connection is. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      networkMode: 'always',
      retry: (failures, error) => error instanceof Offline && failures < 2,
      retryDelay: 800,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
