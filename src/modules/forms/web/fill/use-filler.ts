import { useEffect, useState } from 'preact/hooks';
import { startAnswers } from '../../domain/answers.ts';
import { nothingComputed } from '../../domain/computed.ts';
import type { Filler } from '../../domain/expressions.ts';
import type { Form } from '../../domain/form.ts';
import { needsExpressions } from '../../domain/form.ts';

/** A form that calculates nothing needs nothing but itself. */
const plain = (form: Form): Filler => ({
  open: (before) => ({ answers: before ?? startAnswers(form), computed: nothingComputed }),
  settle: (answers) => ({ answers, computed: nothingComputed }),
});

async function load(form: Form): Promise<Filler> {
  const { fillerOf } = await import('../../domain/expressions.ts');
  return fillerOf(form);
}

/** What fills a form in. FHIRPath is fetched for forms that need it only; until it is here there is no filler. */
export function useFiller(form: Form): { filler: Filler | undefined; failed: boolean } {
  const [filler, setFiller] = useState<Filler | undefined>(() =>
    needsExpressions(form) ? undefined : plain(form),
  );
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!needsExpressions(form)) return;
    load(form).then(setFiller, () => setFailed(true));
  }, [form]);
  return { filler, failed };
}
