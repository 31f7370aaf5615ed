import { LinkButton } from '../ui/button.tsx';
import { useLanguage } from '../words.ts';
import { help } from './help-pack.ts';
import { lineWords, textAddress } from './line-words.ts';
import type { HelpLine } from './resources.ts';

/** To call, and to text: in Spanish with the word that asks for Spanish. */
function LineButtons({ line }: { line: HelpLine }) {
  const language = useLanguage();
  const words = lineWords[language];
  const address = textAddress(line, language);
  return (
    <div class="actions">
      <LinkButton kind={line.use === 'crisis' ? 'filled' : 'line'} to={`tel:${line.call}`}>
        {words.call(line.shown)}
      </LinkButton>
      {address === undefined || !line.text ? null : (
        <LinkButton to={address}>{words.text(line.text.number, line.text.word?.[language])}</LinkButton>
      )}
    </div>
  );
}

/** What the participant wrote for such a day, in their own words. */
function OwnCard() {
  const language = useLanguage();
  return (
    <div class="actions">
      <LinkButton kind="filled" to="/me/hard">
        {lineWords[language].card}
      </LinkButton>
    </div>
  );
}

/** What else to know of a line. On a hard day that is said of the first alone: the help page has it all. */
function Besides({ line: { more = [] } }: { line: HelpLine }) {
  const language = useLanguage();
  return more.map((one) => (
    <p key={one.en} class="small muted">
      {one[language]}
    </p>
  ));
}

function Line({ line, own }: { line: HelpLine; own: boolean }) {
  const language = useLanguage();
  return (
    <li class="stack-small">
      <p>
        <strong>{line.name[language]}</strong>. {line.what[language]}
      </p>
      <LineButtons line={line} />
      {line.use === 'crisis' ? <Besides line={line} /> : null}
      {own && line.use === 'crisis' ? <OwnCard /> : null}
    </li>
  );
}

interface HelpLinesProps {
  /** Which lines; all of them where it is not said. */
  uses?: readonly HelpLine['use'][];
  /** The reader is the participant: below the crisis line stands the way to their own card. */
  own: boolean;
}

/** Help after a hard answer: each line with how to call and text it, and what to press for Spanish. */
export function HelpLines({ uses, own }: HelpLinesProps) {
  const lines = help.lines.filter(({ use }) => uses?.includes(use) ?? true);
  return (
    <ul class="stack">
      {lines.map((line) => (
        <Line key={line.shown} line={line} own={own} />
      ))}
    </ul>
  );
}
