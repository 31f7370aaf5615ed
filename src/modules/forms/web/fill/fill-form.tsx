import '../forms.css';
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { Offline } from '../../../../web/api.ts';
import { Button, failureSentences, Notice } from '../../../../web/ui/index.ts';
import { useLanguage, useWords } from '../../../../web/words.ts';
import type { Answer, AnswerPath } from '../../domain/answer.ts';
import type { Filler } from '../../domain/expressions.ts';
import type { Problem } from '../../domain/validate.ts';
import type { OnCallNow } from '../../schema.ts';
import { AllOnOne } from './all-on-one.tsx';
import { HelpFirst, HelpNear } from './help-first.tsx';
import { chooseFigure, figureOf, focusQuestion, goesOn, questionAt } from './keyboard.ts';
import { LookOver } from './look-over.tsx';
import { OneByOne, placeName, whereIn } from './one-by-one.tsx';
import { Outcome } from './outcome.tsx';
import { ProgressLine } from './progress-line.tsx';
import { FormLanguageProvider, formLanguage } from './reading.ts';
import type { Sent } from './saving.ts';
import { asksForHelp, useSaving } from './saving.ts';
import type { Screen } from './screens.ts';
import { progressOf } from './screens.ts';
import { useDesk } from './use-desk.ts';
import type { Begin, Filling } from './use-filling.ts';
import { useFilling } from './use-filling.ts';
import { WhoseView } from './whose-view.tsx';

export interface FillFormProps {
  begin: Begin;
  filler: Filler;
  /** Whether the reader is the one the answers are about. */
  own: boolean;
  /** What the participant is called. */
  name: string;
  /** The page this one was opened from. */
  back: string;
  onCall?: OnCallNow | undefined;
}

/** The doing of answers, as one function for good: questions are drawn anew by what they hold, not by who listens. */
function useSteadyAnswer(filling: Filling): Filling {
  const latest = useRef(filling);
  latest.current = filling;
  const answer = useCallback(
    (path: AnswerPath, values: readonly Answer[]) => latest.current.answer(path, values),
    [],
  );
  return { ...filling, answer };
}

/** Problems that are told: of questions somebody tried to leave behind. */
function useShown(filling: Filling) {
  const [tried, setTried] = useState<ReadonlySet<string>>(new Set());
  const { problems } = filling;
  const shown = useMemo(
    () =>
      new Map(
        problems.filter(({ path }) => tried.has(path)).map((one): [string, Problem] => [one.path, one]),
      ),
    [problems, tried],
  );
  const attempt = (paths: readonly string[]): boolean => {
    setTried((before) => new Set([...before, ...paths]));
    return !problems.some(({ path }) => paths.includes(path));
  };
  return { shown, attempt };
}

interface SendState {
  sent: Sent | undefined;
  busy: boolean;
  failed: string | undefined;
  send: () => void;
}

function useSend({ begin, name }: FillFormProps, filling: Filling, language: string): SendState {
  const t = useWords('forms');
  const shell = useWords('shell');
  const save = useSaving(begin, name);
  const [state, setState] = useState<Omit<SendState, 'send'>>({
    sent: undefined,
    busy: false,
    failed: undefined,
  });
  const sending = async (): Promise<void> => {
    setState({ sent: undefined, busy: true, failed: undefined });
    try {
      const sent = await save(filling.draft, filling.computed, language);
      filling.forget();
      setState({ sent, busy: false, failed: undefined });
    } catch (error) {
      const failed =
        error instanceof Offline ? t('fill.needsNetwork') : failureSentences(error, shell).message;
      setState({ sent: undefined, busy: false, failed });
    }
  };
  return { ...state, send: () => void sending() };
}

/** Keys for the whole form: figures choose, Enter goes on. */
function onKey(event: KeyboardEvent, form: HTMLElement): void {
  const question = questionAt(event.target, form);
  const figure = figureOf(event);
  if (question && figure !== undefined) {
    if (chooseFigure(question, figure)) event.preventDefault();
    return;
  }
  if (!goesOn(event)) return;
  event.preventDefault();
  const next = form.querySelector<HTMLButtonElement>('button[name="next"]');
  if (next) {
    next.click();
    return;
  }
  const all = [...form.querySelectorAll('[data-path]')];
  const after = question ? all[all.indexOf(question) + 1] : undefined;
  if (after) focusQuestion(after);
  else form.querySelector<HTMLButtonElement>('button[name="save"]')?.focus();
}

function Restored({ filling }: { filling: Filling }) {
  const t = useWords('forms');
  if (!filling.restored) return null;
  return (
    <Notice
      tone="do"
      title={t('fill.restored')}
      actions={
        <Button kind="quiet" onClick={filling.beginAnew}>
          {t('fill.anew')}
        </Button>
      }
    />
  );
}

function Wrong({ filling, shown }: { filling: Filling; shown: ReadonlyMap<string, Problem> }) {
  const t = useWords('forms');
  const wrong = filling.screens.filter(({ path }) => shown.has(path));
  if (wrong.length === 0) return null;
  return <Notice tone="person" live title={t('fill.wrong', { count: wrong.length })} />;
}

interface EndProps {
  props: FillFormProps;
  filling: Filling;
  state: SendState;
  onSave: () => void;
}

function End({ props, filling, state, onSave }: EndProps) {
  const t = useWords('forms');
  const { own, name, begin, onCall } = props;
  const asks = asksForHelp(begin, filling.draft.answers);
  return (
    <div class="stack form-end">
      {own ? null : <WhoseView filling={filling} name={name} />}
      {state.failed === undefined ? null : <Notice tone="person" live title={state.failed} />}
      {asks && state.failed !== undefined ? <HelpFirst own={own} told={false} onCall={onCall} /> : null}
      <p class="small muted">{t(own ? 'fill.whoReadsOwn' : 'fill.whoReads', { name })}</p>
      <div class="actions">
        <Button kind="filled" name="save" busy={state.busy} onClick={onSave} wide>
          {t('fill.save')}
        </Button>
      </div>
    </div>
  );
}

function goTo(screen: Screen | undefined, filling: Filling, form: HTMLElement | null, desk: boolean): void {
  if (!screen) return;
  if (desk) focusQuestion(form?.querySelector(`[data-path="${CSS.escape(screen.path)}"]`));
  else filling.set({ at: placeName(screen) });
}

function Filled(props: FillFormProps & { language: string }) {
  const { begin, filler, language } = props;
  const filling = useSteadyAnswer(useFilling(begin, filler));
  const { shown, attempt } = useShown(filling);
  const state = useSend(props, filling, language);
  const desk = useDesk();
  const form = useRef<HTMLFormElement>(null);
  if (state.sent)
    return <Outcome {...props} sent={state.sent} instrument={begin.instrument} onCall={props.onCall} />;
  const onSave = (): void => {
    const paths = filling.problems.map(({ path }) => path);
    if (attempt(paths) && paths.length === 0) state.send();
    else
      goTo(
        filling.screens.find(({ path }) => paths.includes(path)),
        filling,
        form.current,
        desk,
      );
  };
  const end = <End props={props} filling={filling} state={state} onSave={onSave} />;
  const done = progressOf(filling.screens);
  const at = whereIn(filling.screens, filling.draft.at);
  const near = asksForHelp(begin, filling.draft.answers) ? <HelpNear own={props.own} /> : null;
  const lookedOver = (
    <>
      <LookOver filling={filling} />
      {end}
    </>
  );
  return (
    <form
      ref={form}
      class="form-filling stack"
      noValidate
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => onKey(event, event.currentTarget)}
    >
      {desk || at === 0 ? <Restored filling={filling} /> : null}
      <ProgressLine done={done.done} of={done.of} />
      {desk ? <Wrong filling={filling} shown={shown} /> : null}
      {desk ? (
        <>
          <AllOnOne filling={filling} shown={shown} />
          {near}
          {end}
        </>
      ) : (
        <OneByOne
          beside={near}
          filling={filling}
          shown={shown}
          mayLeave={({ path }) => attempt([path])}
          end={lookedOver}
        />
      )}
    </form>
  );
}

/** A form to fill in: one question a screen on a phone, all on one page at a desk. */
export function FillForm(props: FillFormProps) {
  const t = useWords('forms');
  const page = useLanguage();
  const language = formLanguage(page, props.begin.instrument.languages);
  const other = language.slice(0, 2).toLowerCase() !== page;
  return (
    <FormLanguageProvider value={language}>
      {other ? <p class="small muted">{t('fill.otherLanguage')}</p> : null}
      <div lang={other ? language : undefined}>
        <Filled {...props} language={language} />
      </div>
    </FormLanguageProvider>
  );
}
