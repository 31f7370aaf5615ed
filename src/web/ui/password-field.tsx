import { useState } from 'preact/hooks';
import { useWords } from '../words.ts';
import type { FieldProps } from './field-frame.tsx';
import { FieldFrame, useFieldTies } from './field-frame.tsx';

export interface PasswordFieldProps extends FieldProps {
  autocomplete: 'current-password' | 'new-password';
  minLength?: number;
}

/** A password that can be looked at while it is typed: fewer mistakes, and paste always works. */
export function PasswordField(props: PasswordFieldProps) {
  const { ties, error } = useFieldTies(props);
  const t = useWords('shell');
  const [shown, setShown] = useState(false);
  return (
    <FieldFrame id={ties.id} field={props} error={error}>
      <div class="password-field">
        <input
          {...ties}
          class="input"
          type={shown ? 'text' : 'password'}
          autocomplete={props.autocomplete}
          autocapitalize="none"
          spellcheck={false}
          minLength={props.minLength}
        />
        <button
          type="button"
          class="password-show"
          aria-pressed={shown}
          aria-label={t('password.show')}
          onClick={() => setShown(!shown)}
        >
          {t(shown ? 'hide.short' : 'show')}
        </button>
      </div>
    </FieldFrame>
  );
}
