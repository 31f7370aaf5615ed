import { useEffect, useState } from 'preact/hooks';
import type { Filler } from '../../domain/expressions.ts';
import { fillerOf } from '../../domain/expressions.ts';
import type { Form } from '../../domain/form.ts';

/** What fills a form in. FHIRPath is fetched for forms that need it only; until it is here there is no filler. */
export function useFiller(form: Form): { filler: Filler | undefined; failed: boolean } {
  const [filler, setFiller] = useState<Filler>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    fillerOf(form).then(
      (made) => setFiller(made),
      () => setFailed(true),
    );
  }, [form]);
  return { filler, failed };
}
