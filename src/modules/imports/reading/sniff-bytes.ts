/** Whether the bytes begin with these, written in hexadecimal. */
export function startsWith(bytes: Uint8Array, hexadecimal: string): boolean {
  return Buffer.from(bytes.subarray(0, hexadecimal.length / 2)).toString('hex') === hexadecimal;
}

/** Whether this name occurs as UTF-16, the way compound files list their streams. */
export function hasWideName(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, 'utf16le');
}
