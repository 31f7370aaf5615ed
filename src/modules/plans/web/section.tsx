import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { classNames } from '../../../web/ui/index.ts';

interface SectionProps {
  title: string;
  /** One quiet line below the title. */
  lead?: string;
  /** Where a way on the page leads to. */
  anchor?: string;
  /** All in it is just between some: paper for somebody else leaves it out. */
  between?: boolean;
  children: ComponentChildren;
}

/** A part of a plan under its own heading. */
export function Section({ title, lead, anchor, between = false, children }: SectionProps) {
  const id = useId();
  return (
    <section class={classNames('plan-section', between && 'plan-between')} id={anchor} aria-labelledby={id}>
      <div>
        <h2 id={id} class="plan-title">
          {title}
        </h2>
        {lead ? <p class="muted">{lead}</p> : null}
      </div>
      {children}
    </section>
  );
}
