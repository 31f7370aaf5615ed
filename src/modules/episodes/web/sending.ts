import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { newId } from '../../../lib/ids.ts';
import { episodesKey } from './api.ts';

/** What was known of the person's programs, and of the line they stand on, is asked anew. */
export function useFreshEpisodes(participantId: string): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    const keys = [episodesKey(participantId), ['line']];
    await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
  };
}

/** After something was saved: forget what was known of the person's programs and go back to their page. */
export function useBackToPerson(participantId: string): () => Promise<void> {
  const [, go] = useLocation();
  const refresh = useFreshEpisodes(participantId);
  return async () => {
    await refresh();
    go(`/people/${participantId}`);
  };
}

/** One id for as long as the form stands, so that sending twice writes once. */
export function useOneId(): string {
  const [id] = useState(() => newId());
  return id;
}

/** Today as the device has it, 'YYYY-MM-DD'. */
export const today = (): string =>
  new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' }).format(new Date());
