/** Small choices kept on this device. A browser may refuse storage; then nothing is kept and nothing breaks. */
export function readKept(name: string): string | undefined {
  try {
    return localStorage.getItem(`throughline.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`throughline.${name}`, value);
  } catch {
    // Storage is a comfort, not a need.
  }
}
