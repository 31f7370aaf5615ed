let name = '';

/** The build of the pages that run here: its main file's own name, which changes with every build. */
export const buildName = (): string => name;

export function noteBuild(of: string): void {
  name = of;
}
