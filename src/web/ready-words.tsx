import { Button } from './ui/button.tsx';
import { useSuggestions } from './word-list.ts';
import { useWords } from './words.ts';

interface Props {
  /** Key of the list in the settings. */
  list: string;
  /** Name of the field they go into. */
  field: string;
}

/** Puts words into a field as if they had been typed: what stands there already stays before them. */
function write(from: EventTarget | null, field: string, words: string): void {
  if (!(from instanceof Element)) return;
  const input = from.closest('form')?.elements.namedItem(field);
  if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) return;
  const before = input instanceof HTMLTextAreaElement ? input.value.trim() : '';
  input.value = before === '' ? words : `${before} ${words}`;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.focus();
}

/** What the organization offers for a field of free words; each goes in with one tap and can be changed there. */
export function ReadyWords({ list, field }: Props) {
  const t = useWords('shell');
  const words = useSuggestions(list);
  if (words.length === 0) return null;
  return (
    <fieldset class="chips" aria-label={t('readyWords')}>
      {words.map((one) => (
        <Button key={one} kind="quiet" onClick={({ target }) => write(target, field, one)}>
          {one}
        </Button>
      ))}
    </fieldset>
  );
}
