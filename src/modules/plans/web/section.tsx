import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SectionProps {
  title: string;
  /** One quiet line below the title. */
  lead?: string;
  children: ComponentChildren;
}

/** A part of a plan under its own heading. */
export function Section({ title, lead, children }: SectionProps) {
  const id = useId();
  return (
    <section class="plan-section" aria-labelledby={id}>
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
