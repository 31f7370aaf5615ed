import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Answer, AnswerPath } from '../../domain/answer.ts';
import type { Problem } from '../../domain/validate.ts';
import type { Filling } from './use-filling.ts';

/** The doing of answers, as one function for good: questions are drawn anew by what they hold, not by who listens. */
export function useSteadyAnswer(filling: Filling): Filling {
  const latest = useRef(filling);
  latest.current = filling;
  const answer = useCallback(
    (path: AnswerPath, values: readonly Answer[]) => latest.current.answer(path, values),
    [],
  );
  return { ...filling, answer };
}

/** Problems that are told: of questions somebody tried to leave behind. */
export function useShown(filling: Filling) {
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
