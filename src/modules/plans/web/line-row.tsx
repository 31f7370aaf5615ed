import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button, HiddenWords, Menu } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { useActing } from './acting.tsx';
import { ByLine, Earlier } from './by-line.tsx';
import { useDeeds } from './deeds.ts';
import { LineForm } from './line-form.tsx';
import { useRoom } from './room.tsx';
import type { LineView } from './server.ts';
import { WaitsHere } from './waits.tsx';

type Choices = { label: string; onChoose: () => void }[];

/** What the person whose line it is can do with it. */
function useChoices(line: LineView, reword: () => void): Choices {
  const t = useWords('plans');
  const deeds = useDeeds();
  const { act } = useActing();
  const isGoal = line.data.part === 'goal';
  const state = line.state?.state ?? 'working';
  const saying = (word: string, to: 'working' | 'reached' | 'let-go') => ({
    label: t(word),
    onChoose: () => act(() => deeds.say(line, to)),
  });
  return [
    { label: t('line.reword'), onChoose: reword },
    ...(isGoal && state === 'working' ? [saying('goal.reach', 'reached')] : []),
    ...(state === 'working' ? [] : [saying(isGoal ? 'goal.work' : 'line.back', 'working')]),
    ...(state === 'let-go' ? [] : [saying(isGoal ? 'goal.letGo' : 'line.aside', 'let-go')]),
  ];
}

interface LineRowProps {
  line: LineView;
  /** Above the words: the domain of a goal, the kind of a sign. */
  eyebrow?: string | undefined;
  /** The words themselves, where they are more than a heading. */
  shown?: ComponentChildren;
  children?: ComponentChildren;
}

/** One line of a plan: its words, whose they are, and what can be done with it. */
export function LineRow({ line, eyebrow, shown, children }: LineRowProps) {
  const t = useWords('plans');
  const { own, past, plan } = useRoom();
  const waits = plan.waiting.has(line.rootId);
  const [rewording, setRewording] = useState(false);
  const choices = useChoices(line, () => setRewording(true));
  const { part } = line.data;
  if (rewording) {
    return (
      <li class="plan-item">
        <LineForm part={part} line={line} onEnd={() => setRewording(false)} />
      </li>
    );
  }
  return (
    <li class="plan-item">
      <div class="plan-row">
        <div class="plan-words">
          {eyebrow ? <p class="small muted">{eyebrow}</p> : null}
          {shown ?? <h3>{line.what}</h3>}
          {line.why ? <p>{line.why}</p> : null}
          {waits ? <WaitsHere rootId={line.rootId} words={line.what} /> : <ByLine line={line} />}
        </div>
        {past || waits ? null : (
          <div class="plan-menu">
            {own ? (
              <Menu
                kind="quiet"
                side="end"
                label={
                  <>
                    {t('line.change')}
                    <HiddenWords>: {line.what}</HiddenWords>
                  </>
                }
                choices={choices}
              />
            ) : (
              <Button
                kind="quiet"
                label={`${t('line.otherWords')}: ${line.what}`}
                onClick={() => setRewording(true)}
              >
                {t('line.otherWords')}
              </Button>
            )}
          </div>
        )}
      </div>
      {waits ? null : children}
      <Earlier line={line} />
    </li>
  );
}
