import { useQuery } from '@tanstack/preact-query';
import { z } from 'zod';

/** The little of the API's own description that the choice of actions is made of. */
const Described = z.object({
  paths: z.record(
    z.string(),
    z.record(z.string(), z.looseObject({ 'x-needs': z.string().optional(), summary: z.string().optional() })),
  ),
});

export interface ActionGroup {
  /** 'staff' of 'staff.list'. */
  room: string;
  actions: { action: string; says: string }[];
}

/** Every action a route needs, once, gathered by its first word; what it does in the sentences of its routes. */
export function actionGroupsFrom(document: unknown): ActionGroup[] {
  const { paths } = Described.parse(document);
  const says = new Map<string, string[]>();
  for (const operation of Object.values(paths).flatMap((verbs) => Object.values(verbs))) {
    const { 'x-needs': action, summary = '' } = operation;
    if (action) says.set(action, [...(says.get(action) ?? []), summary]);
  }
  const actions = [...says]
    .map(([action, all]) => ({ action, says: all.join(' ') }))
    .sort((a, b) => a.action.localeCompare(b.action));
  const rooms = Map.groupBy(actions, ({ action }) => action.split('.')[0] ?? action);
  return [...rooms].map(([room, some]) => ({ room, actions: some }));
}

/** What a token can be allowed, as the server's own table of routes has it. */
export function useActionGroups() {
  return useQuery({
    queryKey: ['api-actions'],
    queryFn: async ({ signal }) => {
      const reply = await fetch('/api/openapi.json', { signal });
      if (!reply.ok) throw new Error(`The description of the API was answered with ${reply.status}.`);
      return actionGroupsFrom(await reply.json());
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}
