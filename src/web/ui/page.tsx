import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { BackHere } from './back-here.ts';
import { classNames } from './class-names.ts';
import { PrintNote } from './print-note.tsx';

export interface PageFrameProps {
  /** A sentence that says what there is to do. */
  title: ComponentChildren;
  /** One quiet line above the title, such as the day. */
  eyebrow?: ComponentChildren;
  /** One quiet line below the title. */
  lead?: ComponentChildren;
  back?: { to: string; label: string };
  /** Buttons beside the title. */
  actions?: ComponentChildren;
  /** A column of its own on a desk, below on a phone. */
  aside?: ComponentChildren;
  /** `read` keeps lines short, `wide` gives tables the whole desk. */
  width?: 'read' | 'normal' | 'wide';
  children: ComponentChildren;
}

/** One screen, one job. */
export function Page(props: PageFrameProps) {
  const gathered = useContext(BackHere);
  const { title, eyebrow, lead, back = gathered, actions, aside, width = 'normal', children } = props;
  return (
    <div class={classNames('page', `page-${width}`, aside !== undefined && 'page-with-aside')}>
      <div class="page-main">
        <header class="page-head">
          <div>
            {back === undefined ? null : (
              <Link className="page-back" href={back.to}>
                {back.label}
              </Link>
            )}
            {eyebrow === undefined ? null : <p class="page-eyebrow muted">{eyebrow}</p>}
            <h1 tabIndex={-1}>{title}</h1>
            {lead === undefined ? null : <p class="page-lead muted">{lead}</p>}
          </div>
          {actions === undefined ? null : <div class="actions page-actions">{actions}</div>}
        </header>
        {children}
        <PrintNote />
      </div>
      {aside === undefined ? null : <aside class="page-aside">{aside}</aside>}
    </div>
  );
}
