import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SectionProps {
  title: string;
  /** One quiet line below the title. */
  lead?: string;
  /** Where a way on the page leads to. */
  anchor?: string;
  children: ComponentChildren;
}

/** A part of a plan under its own heading. */
export function Section({ title, lead, anchor, children }: SectionProps) {
  const id = useId();
  return (
    <section class="plan-section" id={anchor} aria-labelledby={id}>
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
