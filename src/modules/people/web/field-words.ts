import type { FieldWords } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';

/** Sentences for this room's own codes: 'people/phone-too-short' lies at wrong.phone-too-short. */
export function useFieldWords(): FieldWords {
  const t = useWords('people');
  return (_field, code) => {
    const [room, name] = code.split('/');
    return room === 'people' && name ? t(`wrong.${name}`) : undefined;
  };
}
