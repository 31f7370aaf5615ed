import { useMemo, useRef, useState } from 'preact/hooks';
import { newId } from '../../../../lib/ids.ts';
import { forgetDraft, keepDraft, readDraft } from '../../../../web/outbox/index.ts';
import { useSession } from '../../../../web/session.ts';
import type { Answer, AnswerPath, Answers } from '../../domain/answer.ts';
import { addRepetition, removeRepetition, setAnswerOf, visibleItems } from '../../domain/answers.ts';
import type { Computed } from '../../domain/computed.ts';
import type { Filler } from '../../domain/expressions.ts';
import type { Voice } from '../../domain/filled-by.ts';
import { needsExpressions } from '../../domain/form.ts';
import type { ReadyInstrument } from '../../domain/instrument.ts';
import type { Place } from '../../domain/places.ts';
import type { Problem } from '../../domain/validate.ts';
import { validate } from '../../domain/validate.ts';
import type { OneResponse } from '../../schema.ts';
import type { Draft } from './draft.ts';
import { draftName, isBegun, readDraftOf } from './draft.ts';
import type { Screen } from './screens.ts';
import { screensOf } from './screens.ts';

export interface Begin {
  instrument: ReadyInstrument;
  participantId: string;
  /** Whose views may be written down. */
  voices: readonly Voice[];
  /** The response that is amended. */
  amends?: OneResponse | undefined;
  /** A form the server would not take, opened again as it was. */
  again?: Draft | undefined;
}

export interface Filling {
  draft: Draft;
  computed: Computed;
  places: readonly Place[];
  screens: readonly Screen[];
  after: readonly Place[];
  problems: readonly Problem[];
  /** What was begun before and left; it is shown again until it is saved or begun anew. */
  restored: boolean;
  answer: (path: AnswerPath, values: readonly Answer[]) => void;
  addMore: (path: AnswerPath) => void;
  removeOne: (path: AnswerPath, at: number) => void;
  set: (change: Partial<Pick<Draft, 'at' | 'mode' | 'voice'>>) => void;
  beginAnew: () => void;
  /** After saving: nothing of it stays on the device. */
  forget: () => void;
}

interface State {
  draft: Draft;
  computed: Computed;
  restored: boolean;
}

function emptyDraft({ instrument, amends }: Begin, answers: Answers, own: boolean): Draft {
  const { key, version } = instrument;
  const { mode, voice } = amends?.facts ?? { mode: own ? 'self' : 'assisted', voice: 'participant' };
  return { responseId: newId(), key, version, answers, mode, voice };
}

/** The state a form opens with: as it was left on this device, as it was answered before, or empty. */
function openState(begin: Begin, filler: Filler, kept: unknown, own: boolean): State {
  const draft = begin.again ?? (begin.amends ? undefined : readDraftOf(kept, begin.instrument));
  if (draft) {
    const { answers, computed } = filler.open(draft.answers);
    return { draft: { ...draft, answers }, computed, restored: begin.again === undefined };
  }
  const { answers, computed } = filler.open(begin.amends?.answers);
  return { draft: emptyDraft(begin, answers, own), computed, restored: false };
}

/** After the screen has shown the tap itself. */
const afterPaint = (work: () => void): void => {
  requestAnimationFrame(() => setTimeout(work));
};

/** A form in filling-in, kept on this device at every answer, so that a lost network or a closed page loses nothing. */
export function useFilling(begin: Begin, filler: Filler): Filling {
  const { instrument, participantId, amends, again } = begin;
  const { form } = instrument;
  const session = useSession().person;
  const name = draftName(instrument.key, participantId);
  const own = session?.kind === 'participant';
  const [state, setState] = useState(() => openState(begin, filler, readDraft(name), own));
  const latest = useRef(state);
  const forget = (): void => forgetDraft(name);
  const put = (next: State): void => {
    latest.current = next;
    setState(next);
    if (amends || again) return;
    if (isBegun(next.draft)) keepDraft(name, next.draft);
    else forget();
  };
  const settle = (): void => {
    const { draft, computed, restored } = latest.current;
    const settled = filler.settle(draft.answers, computed);
    put({ draft: { ...draft, answers: settled.answers }, computed: settled.computed, restored });
  };
  const change = (answers: Answers): void => {
    put({ ...latest.current, draft: { ...latest.current.draft, answers } });
    if (needsExpressions(form)) afterPaint(settle);
  };
  const { draft, computed, restored } = state;
  const { answers } = draft;
  const places = useMemo(() => visibleItems(form, answers, computed), [form, answers, computed]);
  const silent = instrument.scoring.safety.length > 0;
  const { screens, after } = useMemo(() => screensOf(places, silent), [places, silent]);
  const problems = useMemo(() => validate(form, answers, computed), [form, answers, computed]);
  return {
    draft,
    computed,
    places,
    screens,
    after,
    problems,
    restored,
    answer: (path, values) => change(setAnswerOf(form, latest.current.draft.answers, path, values)),
    addMore: (path) => change(addRepetition(form, latest.current.draft.answers, path)),
    removeOne: (path, at) => change(removeRepetition(form, latest.current.draft.answers, path, at)),
    set: (some) => put({ ...latest.current, draft: { ...latest.current.draft, ...some } }),
    beginAnew: () => {
      forget();
      const fresh = filler.open();
      put({
        draft: emptyDraft(begin, fresh.answers, own),
        computed: fresh.computed,
        restored: false,
      });
    },
    forget,
  };
}
