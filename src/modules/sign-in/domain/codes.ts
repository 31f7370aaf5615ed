/** Crockford's 32 characters: no I, L, O or U, so that a code read out loud or scribbled down comes back right. */
export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const handedCodeLength = 8;
export const recoveryCodeLength = 10;
export const recoveryCodeCount = 10;

/** Spells random bytes as a code; 32 divides 256, so every character is equally likely. */
export function spellCode(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => codeAlphabet[byte % codeAlphabet.length]).join('');
}

/** What a person typed, as it was meant: any case, spaces and dashes anywhere, O for 0, I or L for 1. */
export function readCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—_.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** In two halves, easier to read across a table: 'K7QM-3X9T'. */
export function printCode(code: string): string {
  const half = Math.ceil(code.length / 2);
  return `${code.slice(0, half)}-${code.slice(half)}`;
}
