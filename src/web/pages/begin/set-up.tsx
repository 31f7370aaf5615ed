import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { forget, keep, readKept } from '../../kept.ts';
import { Problem } from '../../problem.ts';
import { request } from '../../request.ts';
import { renewSession } from '../../session.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import type { FormValues } from '../../ui/form-values.ts';
import { readValues } from '../../ui/form-values.ts';
import { Page as PageFrame } from '../../ui/page.tsx';
import { Steps } from '../../ui/steps.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { firstLook } from './first-look-place.ts';
import type { SetUpAnswers } from './set-up-answers.ts';
import { firstAnswers, readStep, sendable, stepNames, stepOfField } from './set-up-answers.ts';
import type { SetUpSoFar } from './set-up-kept.ts';
import { keepable, restored, withTyped } from './set-up-kept.ts';
import { stepFields } from './set-up-steps.tsx';

const here = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Where the answers are kept on the device until the installation is set up: a reload takes nobody's work. */
const place = 'set-up';

/** One question a screen; going back keeps every answer. */
function useWizard() {
  const language = useLanguage();
  const [, leave] = useLocation();
  const [{ answers, step }, setSoFar] = useState(() =>
    restored(readKept(place), firstAnswers(language, here())),
  );
  const goTo = (soFar: SetUpSoFar): void => {
    keep(place, keepable(soFar));
    setSoFar(soFar);
  };
  useEffect(() => {
    if (step > 0) document.querySelector('h1')?.focus();
  }, [step]);
  const send = async (all: SetUpAnswers): Promise<void> => {
    try {
      await request('post', '/set-up', { body: sendable(all) });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const wrong = stepOfField(Object.keys(error.fields)[0] ?? '');
      if (wrong) goTo({ answers: all, step: stepNames.indexOf(wrong) });
      throw error;
    }
    forget(place);
    keep(firstLook, 'yes');
    await renewSession();
    leave('/', { replace: true });
  };
  const go = async (values: FormValues): Promise<void> => {
    const name = stepNames[step] ?? 'administrator';
    const all = { ...answers, ...readStep[name](values) };
    const last = step + 1 === stepNames.length;
    goTo({ answers: all, step: last ? step : step + 1 });
    if (last) await send(all);
  };
  const typed = useRef(answers);
  useEffect(() => {
    typed.current = answers;
  }, [answers]);
  /** Keeps what stands in the fields by now. The page itself is not drawn anew: its fields hold it already. */
  const type = (values: FormValues): void => {
    const soFar = withTyped({ answers, step }, values);
    typed.current = soFar.answers;
    keep(place, keepable(soFar));
  };
  return { answers, step, go, type, back: () => goTo({ answers: typed.current, step: step - 1 }) };
}

/** Hears every change of the fields inside it, before anything is sent. */
function Typing({ onType, children }: { onType: (values: FormValues) => void; children: ComponentChildren }) {
  const hear = ({ target }: Event): void => {
    const form = target instanceof Element ? target.closest('form') : null;
    if (form) onType(readValues(new FormData(form)));
  };
  return <div onInput={hear}>{children}</div>;
}

export function Page() {
  const t = useWords('begin');
  const { answers, step, go, type, back } = useWizard();
  const name = stepNames[step] ?? 'administrator';
  const Fields = stepFields[name];
  const last = step + 1 === stepNames.length;
  const submit = (values: FormValues): Promise<void> => {
    if (name !== 'success' || values.all('success').length > 0) return go(values);
    return Promise.reject(new Problem(400, { detail: t('setUp.pickOne') }));
  };
  return (
    <PageFrame
      width="read"
      title={t(`setUp.${name}.title`)}
      {...(step === 0 ? { back: { to: '/begin', label: t('setUp.back') } } : {})}
    >
      <Steps current={step} steps={stepNames.map((one) => t(`setUp.${one}.step`))} />
      <Typing onType={type}>
        <Form
          submit={t(last ? 'setUp.finish' : 'setUp.next')}
          onSubmit={submit}
          actions={
            step === 0 ? null : (
              <Button kind="quiet" onClick={back}>
                {t('setUp.back')}
              </Button>
            )
          }
        >
          <Fields key={name} answers={answers} />
        </Form>
      </Typing>
    </PageFrame>
  );
}
