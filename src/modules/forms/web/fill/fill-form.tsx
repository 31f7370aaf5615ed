import '../forms.css';
import { useRef } from 'preact/hooks';
import { Button, Notice } from '../../../../web/ui/index.ts';
import { useLanguage, useWords } from '../../../../web/words.ts';
import type { Filler } from '../../domain/expressions.ts';
import type { Problem } from '../../domain/validate.ts';
import type { OnCallNow } from '../../schema.ts';
import { AllOnOne } from './all-on-one.tsx';
import { HelpFirst, HelpNear } from './help-first.tsx';
import { focusQuestion, onKey } from './keyboard.ts';
import { LookOver } from './look-over.tsx';
import { OneByOne, placeName, whereIn } from './one-by-one.tsx';
import { Outcome } from './outcome.tsx';
import { ProgressLine } from './progress-line.tsx';
import { FormLanguageProvider, formLanguage } from './reading.ts';
import { asksForHelp } from './saving.ts';
import type { Screen } from './screens.ts';
import { progressOf } from './screens.ts';
import { useDesk } from './use-desk.ts';
import type { Begin, Filling } from './use-filling.ts';
import { useFilling } from './use-filling.ts';
import type { SendState } from './use-send.ts';
import { useSend } from './use-send.ts';
import { useShown, useSteadyAnswer } from './use-shown.ts';
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
      {own ? null : <WhoseView filling={filling} begin={begin} name={name} />}
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
