import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { classNames } from './class-names.ts';
import type { ThreadProps, ThreadStepProps } from './thread.tsx';
import { Thread, ThreadStep } from './thread.tsx';

export interface ThreadRowProps {
  thread: ThreadProps;
  /** Who or what the row is about. */
  title: string;
  to?: string;
  /** A chip beside the title. */
  beside?: ComponentChildren;
  /** The reason, as a sentence from facts. */
  children: ComponentChildren;
  /** One button: what to do. */
  action?: ComponentChildren;
  selected?: boolean;
}

/** A row that begins with the thread; rows stand in a `<ul class="thread-rows">`. */
export function ThreadRow({ thread, title, to, beside, children, action, selected = false }: ThreadRowProps) {
  return (
    <li class={classNames('card', 'thread-row', selected && 'card-selected')}>
      <Thread {...thread} />
      <div>
        <h2>
          {to === undefined ? title : <Link href={to}>{title}</Link>}
          {beside}
        </h2>
        {children}
      </div>
      {action === undefined ? null : <div class="thread-row-action">{action}</div>}
    </li>
  );
}

export interface LineRowProps {
  step: ThreadStepProps;
  /** As the reader's place writes it: '24 Nov'. */
  date: string;
  /** For machines: 'YYYY-MM-DD' or an ISO instant. */
  when: string;
  title: ComponentChildren;
  children?: ComponentChildren;
  chip?: ComponentChildren;
}

/** A fact on the line: its bend of the thread, its date, what it was. Rows stand in an `<ol>`. */
export function LineRow({ step, date, when, title, children, chip }: LineRowProps) {
  return (
    <div class="line-row">
      <ThreadStep {...step} />
      <time class="line-row-date" dateTime={when}>
        {date}
      </time>
      <div class="line-row-body">
        <h2>{title}</h2>
        {children}
      </div>
      {chip === undefined ? null : <div class="line-row-chip">{chip}</div>}
    </div>
  );
}
