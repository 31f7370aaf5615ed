import { request } from '../../request.ts';

/** Has the server start an invented program beside this empty installation, and goes there. */
export async function inventProgram(): Promise<void> {
  const { url } = (await request('post', '/demo/start', { body: {} })) as { url: string };
  window.location.assign(url);
}
