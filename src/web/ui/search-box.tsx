import { useEffect, useId, useRef } from 'preact/hooks';

export interface SearchBoxProps {
  label: string;
  defaultValue?: string;
  /** Called a moment after the last key, and at once on Enter. */
  onSearch: (text: string) => void;
  /** Milliseconds after the last key. */
  pause?: number;
  placeholder?: string;
}

export function SearchBox({ label, defaultValue = '', onSearch, pause = 200, placeholder }: SearchBoxProps) {
  const id = useId();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const soon = (text: string): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onSearch(text), pause);
  };
  return (
    <search class="search-box">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          clearTimeout(timer.current);
          onSearch(new FormData(event.currentTarget).get('search')?.toString() ?? '');
        }}
      >
        <label for={id}>{label}</label>
        <input
          id={id}
          class="input"
          type="search"
          name="search"
          autocomplete="off"
          defaultValue={defaultValue}
          placeholder={placeholder}
          onInput={(event) => soon(event.currentTarget.value)}
        />
      </form>
    </search>
  );
}
