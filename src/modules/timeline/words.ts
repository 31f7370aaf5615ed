import type { SecretKey } from '../../kernel/keys.ts';
import { seal, unseal } from '../../kernel/keys.ts';
import type { Words } from './domain.ts';

/** Texts sealed under the person's key and bound to their fact; null where there is nothing to seal. */
export function sealWords(key: SecretKey, factId: string, words: Words): Buffer | null {
  const said = Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== ''));
  if (Object.keys(said).length === 0) return null;
  return seal(key, Buffer.from(JSON.stringify(said)), factId);
}

/** The texts again, or none where they were never written or their key is destroyed. */
export function openWords(key: SecretKey | undefined, factId: string, sealed: Buffer | null): Words {
  if (!(sealed && key)) return {};
  return JSON.parse(unseal(key, sealed, factId).toString()) as Words;
}
