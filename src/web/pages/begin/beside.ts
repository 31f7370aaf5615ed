import { request } from '../../request.ts';

/** From an empty installation, or by an administrator once it is set up. */
export type Door = '/demo/start' | '/demo/explore';

/** Answer of GET at either door: where the invented program beside this installation stands. */
export interface Beside {
  /** Whether this installation can start one at all. */
  possible: boolean;
  state: 'none' | 'making' | 'ready';
  /** Signs a visitor in there. */
  url?: string;
}

export async function readBeside(door: Door): Promise<Beside> {
  return (await request('get', door)) as Beside;
}

/** Has the server start an invented program beside this installation; settles with its address once it runs. */
export async function inventProgram(door: Door): Promise<string> {
  const { url } = (await request('post', door, { body: {} })) as { url: string };
  return url;
}
