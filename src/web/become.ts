import { request } from './request.ts';
import type { Persona } from './session.ts';

/** Another person means another session: the whole page starts anew, at that person's first screen. */
export async function become(persona: Pick<Persona, 'id'>): Promise<void> {
  await request('post', '/demo/become', { body: { persona: persona.id } });
  window.location.assign('/');
}
