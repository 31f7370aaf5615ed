import type { WebDoor } from './define-web.ts';
import { beginDoor } from './pages/begin/index.ts';
import { helpDoor } from './pages/help/index.ts';
import { signInDoor } from './pages/sign-in/index.ts';

/** The pages of the shell itself. */
export const shellDoors: readonly WebDoor[] = [signInDoor, helpDoor, beginDoor];
