import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export interface FormState {
  /** Field name → sentence about what is wrong with it. */
  errors: Readonly<Record<string, string>>;
  busy: boolean;
}

export const FormContext = createContext<FormState>({ errors: {}, busy: false });

export function useFieldError(name: string, given: string | undefined): string | undefined {
  const { errors } = useContext(FormContext);
  return given ?? errors[name];
}
