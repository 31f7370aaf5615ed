import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';
import type { Problem } from '../../domain/validate.ts';
import { AddMore } from './add-more.tsx';
import { Question } from './question.tsx';
import { useSpeaking } from './reading.ts';
import type { Screen } from './screens.ts';
import { Told } from './told.tsx';
import type { Filling } from './use-filling.ts';

interface OneProps {
  screen: Screen;
  filling: Filling;
  shown: ReadonlyMap<string, Problem>;
}

function Headings({ screen }: { screen: Screen }) {
  const { said, format } = useSpeaking();
  const titles = screen.headings.map((title) => said(title));
  const number = screen.repetition === undefined ? [] : [format.number(screen.repetition + 1)];
  const words = [...titles, ...number].filter((title) => title !== '').join(' · ');
  return words === '' ? null : <h2 class="form-heading">{words}</h2>;
}

/** How far the form is stands first, and below it the question: what lies above was read with the first one. */
function bringUp(box: HTMLElement | null): void {
  box?.focus({ preventScroll: true });
  box?.closest('form')?.scrollIntoView({ block: 'start' });
}

/** What stands after the last question. */
function End({ children }: { children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => bringUp(box.current), []);
  return (
    <div ref={box} tabIndex={-1} class="form-one">
      {children}
    </div>
  );
}

/** One question, with what leads up to it. The screen takes the focus when it comes, so that a reader hears it. */
function One({ screen, filling, shown, isFirst }: OneProps & { isFirst: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isFirst) bringUp(box.current);
  }, [isFirst]);
  return (
    <div ref={box} tabIndex={-1} class="form-one">
      <Headings screen={screen} />
      <Told places={screen.before} />
      {screen.kind === 'more' ? (
        <AddMore place={screen.place} filling={filling} />
      ) : (
        <Question
          key={screen.path}
          place={screen.place}
          options={filling.computed.options[screen.path] ?? screen.place.item.options}
          problem={shown.get(screen.path)}
          onAnswer={filling.answer}
          large
        />
      )}
    </div>
  );
}

export interface StepsProps {
  filling: Filling;
  shown: ReadonlyMap<string, Problem>;
  /** Asked before going on: whether this screen may be left. */
  mayLeave: (screen: Screen) => boolean;
  /** What stands below each question. */
  beside: ComponentChildren;
  /** What stands after the last question. */
  end: ComponentChildren;
}

/** Where a phone is in the form; a question that is not asked any more gives way to the first. */
export function whereIn(screens: readonly Screen[], at: string | undefined): number {
  if (at === undefined) return 0;
  if (at === atEnd) return screens.length;
  return Math.max(
    0,
    screens.findIndex(({ path, kind }) => placeName({ path, kind }) === at),
  );
}

/** The end of a form, where it is looked over and saved. */
const atEnd = '@end';
export const placeName = ({ path, kind }: Pick<Screen, 'path' | 'kind'>): string =>
  kind === 'more' ? `@more ${path}` : path;

/** One question a screen, as on a phone; back and on in the reach of a thumb. */
export function OneByOne({ filling, shown, mayLeave, beside, end }: StepsProps) {
  const t = useWords('forms');
  const { screens, draft, set } = filling;
  const at = whereIn(screens, draft.at);
  const screen = screens[at];
  const moved = useRef(false);
  const go = (to: number): void => {
    moved.current = true;
    const next = screens[to];
    set({ at: next ? placeName(next) : atEnd });
  };
  const isSkipped =
    screen?.kind === 'question' && screen.place.values.length === 0 && !screen.place.item.required;
  return (
    <>
      {screen ? (
        <One
          key={placeName(screen)}
          screen={screen}
          filling={filling}
          shown={shown}
          isFirst={!moved.current}
        />
      ) : (
        <End>{end}</End>
      )}
      {beside}
      <div class="form-steps">
        {at > 0 ? <Button onClick={() => go(at - 1)}>{t('fill.back')}</Button> : null}
        {screen ? (
          <Button
            kind={isSkipped ? 'line' : 'filled'}
            name="next"
            onClick={() => mayLeave(screen) && go(at + 1)}
          >
            {t(isSkipped ? 'fill.skip' : 'fill.next')}
          </Button>
        ) : null}
      </div>
    </>
  );
}
