import type { FieldWords } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';

/** Sentences for this room's own codes: 'organizations/reason-needed' lies at wrong.reason-needed. */
export function useFieldWords(): FieldWords {
  const t = useWords('organizations');
  return (_field, code) => {
    const [room, name] = code.split('/');
    return room === 'organizations' && name ? t(`wrong.${name}`) : undefined;
  };
}
