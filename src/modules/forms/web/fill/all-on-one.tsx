import type { ComponentChildren } from 'preact';
import type { Problem } from '../../domain/validate.ts';
import { AddMore } from './add-more.tsx';
import { Question } from './question.tsx';
import { useSpeaking } from './reading.ts';
import type { Screen } from './screens.ts';
import { Told } from './told.tsx';
import type { Filling } from './use-filling.ts';

interface SectionProps {
  screens: readonly Screen[];
  filling: Filling;
  shown: ReadonlyMap<string, Problem>;
}

/** Questions under the same titles stand together. */
function sections(screens: readonly Screen[]): readonly (readonly Screen[])[] {
  const parts: Screen[][] = [];
  for (const screen of screens) {
    const last = parts.at(-1);
    const [first] = last ?? [];
    const same = first?.headings.at(-1) === screen.headings.at(-1) && first?.repetition === screen.repetition;
    if (last && same) last.push(screen);
    else parts.push([screen]);
  }
  return parts;
}

function Heading({ screen }: { screen: Screen }) {
  const { said, format } = useSpeaking();
  const title = said(screen.headings.at(-1));
  if (title === '') return null;
  const number = screen.repetition === undefined ? '' : ` ${format.number(screen.repetition + 1)}`;
  return (
    <h2>
      {title}
      {number}
    </h2>
  );
}

function Section({ screens, filling, shown }: SectionProps): ComponentChildren {
  const [first] = screens;
  return (
    <section class="form-section">
      {first ? <Heading screen={first} /> : null}
      {screens.map((screen) => (
        <div key={`${screen.kind} ${screen.path}`} class="form-place">
          <Told places={screen.before} />
          {screen.kind === 'more' ? (
            <AddMore place={screen.place} filling={filling} />
          ) : (
            <Question
              place={screen.place}
              options={filling.computed.options[screen.path] ?? screen.place.item.options}
              problem={shown.get(screen.path)}
              onAnswer={filling.answer}
              large={false}
            />
          )}
        </div>
      ))}
    </section>
  );
}

/** The whole form on one page, as at a desk. */
export function AllOnOne({ filling, shown }: Omit<SectionProps, 'screens'>) {
  return (
    <>
      {sections(filling.screens).map((part) => (
        <Section key={part[0]?.path} screens={part} filling={filling} shown={shown} />
      ))}
      <Told places={filling.after} />
    </>
  );
}
