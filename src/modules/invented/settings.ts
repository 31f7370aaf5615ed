import { Failure } from '../../kernel/failure.ts';

/** Where the invented program beside this installation stands; `url` signs a visitor in there. */
export type BesideNow =
  | { readonly state: 'none' | 'making' }
  | { readonly state: 'ready'; readonly url: string };

/** How the invented program is started beside this installation, in a data folder of its own. */
export interface Beside {
  /** Starts it, once however often it is asked, and answers with the address that signs a visitor in. */
  start(): Promise<string>;
  now(): BesideNow;
}

let beside: Beside | undefined;

/** Called once by the composition of an installation that can start the invented program beside itself. */
export function configureInvented(given: Beside | undefined): void {
  beside = given;
}

/** Starts the invented program, or fails with a sentence where this installation cannot. */
export function startInvented(): Promise<string> {
  if (beside) return beside.start();
  throw new Failure('conflict', 'invented/not-here', {
    detail: 'This installation cannot start the invented program beside itself.',
  });
}

/** Undefined where this installation cannot start one. */
export const inventedNow = (): BesideNow | undefined => beside?.now();

/** Where an invented program was started from. */
export interface Home {
  readonly url: string;
  /** An organization of its own is set up there by now. */
  readonly setUp: boolean;
}

let home: Home | undefined;

/** Called by the composition of an invented program that was started beside another: where that one is, and how far. */
export function configureHome(given: Home | undefined): void {
  home = given;
}

export const homeOfInvented = (): Home | undefined => home;
