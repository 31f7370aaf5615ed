import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { classNames } from './class-names.ts';

export interface CardProps {
  children: ComponentChildren;
  /** Heading of the card; the card is then a named region. */
  title?: string;
  /** A quiet line above the heading. */
  eyebrow?: string;
  /** `next` has the green side of a next step, `person` the amber one of somebody needed. */
  tone?: 'plain' | 'next' | 'person';
  /** The one of several that is open beside. */
  selected?: boolean;
}

export function Card({ children, title, eyebrow, tone = 'plain', selected = false }: CardProps) {
  const id = useId();
  const Shell = title === undefined ? 'div' : 'section';
  return (
    <Shell
      class={classNames('card', `card-${tone}`, selected && 'card-selected')}
      aria-labelledby={title === undefined ? undefined : id}
    >
      {eyebrow === undefined ? null : <p class="small muted">{eyebrow}</p>}
      {title === undefined ? null : <h2 id={id}>{title}</h2>}
      {children}
    </Shell>
  );
}
