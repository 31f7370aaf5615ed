import { Failure } from '../../kernel/failure.ts';

type StartBeside = () => Promise<string>;

let startBeside: StartBeside | undefined;

/**
 * Called once by the composition: how to start the invented program beside this installation, in a data folder of its
 * own. It answers with the address that signs a visitor in.
 */
export function configureInvented(given: StartBeside | undefined): void {
  startBeside = given;
}

/** Starts the invented program, or fails with a sentence where this installation cannot. */
export function startInvented(): Promise<string> {
  if (startBeside) return startBeside();
  throw new Failure('conflict', 'invented/not-here', {
    detail: 'This installation cannot start the invented program beside itself.',
  });
}

let home: string | undefined;

/** Called once by the composition of an invented program that was started beside another: where that one is. */
export function configureHome(url: string | undefined): void {
  home = url;
}

export const homeOfInvented = (): string | undefined => home;
