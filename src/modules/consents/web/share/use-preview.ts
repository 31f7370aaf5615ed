import { useQuery } from '@tanstack/preact-query';
import { useLanguage, useWords } from '../../../../web/words.ts';
import { api } from '../server.ts';
import type { ShareDraft } from './share-draft.ts';
import { entryOf } from './share-draft.ts';

/** The answers as the server takes them, in the language of the page. */
export function useEntry(draft: ShareDraft) {
  const t = useWords('consents');
  const language = useLanguage();
  return entryOf(draft, { language, about: (one) => t(`info.${one}`) });
}

/** The whole text as it will be kept: the server's own words, asked anew whenever the page comes to it. */
export function usePreview(id: string, entry: ReturnType<typeof entryOf>, enabled: boolean) {
  return useQuery({
    queryKey: ['sharing-preview', id, entry],
    queryFn: () => api.post('/participants/:id/consents/preview', { params: { id }, body: entry }),
    enabled,
    staleTime: 0,
    gcTime: 0,
  });
}

export type Preview = NonNullable<ReturnType<typeof usePreview>['data']>;
