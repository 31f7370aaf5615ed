import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { classNames } from './class-names.ts';

/** `filled` is for the next thing to do, one a screen; others are `line` or `quiet`, or `inline` within a text or table. */
export type ButtonKind = 'filled' | 'line' | 'quiet' | 'inline';

interface Look {
  kind?: ButtonKind;
  /** Takes the whole width it is given. */
  wide?: boolean;
  /** Red, for danger to life and for nothing else. */
  danger?: boolean;
}

export interface ButtonProps extends Look {
  children: ComponentChildren;
  onClick?: (event: MouseEvent) => void;
  type?: 'button' | 'submit';
  /** Work is under way: the button stays where it is and takes no second press. */
  busy?: boolean;
  disabled?: boolean;
  /** Name and value that travel with the form this button sends. */
  name?: string;
  value?: string;
  /** A fuller name for screen readers; it begins with the words shown. */
  label?: string;
  pressed?: boolean;
  expanded?: boolean;
  controls?: string;
}

function look({ kind = 'line', wide = false, danger = false }: Look): string {
  return classNames('button', `button-${kind}`, wide && 'button-wide', danger && 'button-danger');
}

export function Button(props: ButtonProps) {
  const { children, onClick, type = 'button', busy = false, disabled = false, name, value } = props;
  return (
    <button
      type={type}
      class={look(props)}
      onClick={busy ? undefined : onClick}
      disabled={disabled}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      aria-label={props.label}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      name={name}
      value={value}
    >
      {children}
    </button>
  );
}

export interface LinkButtonProps extends Look {
  children: ComponentChildren;
  /** An address inside the product, or `tel:`, `sms:`, `https:` and `/api/…` addresses outside its pages. */
  to: string;
  label?: string;
  /** Offers the answer as a file. */
  download?: boolean;
  onClick?: () => void;
}

const outside = /^([a-z]+:|\/api\/)/;

/** Looks like a button, goes somewhere. */
export function LinkButton({ children, to, label, download = false, onClick, ...rest }: LinkButtonProps) {
  if (download || outside.test(to)) {
    return (
      <a class={look(rest)} href={to} aria-label={label} download={download} onClick={onClick}>
        {children}
      </a>
    );
  }
  return (
    <Link className={look(rest)} href={to} aria-label={label} onClick={() => onClick?.()}>
      {children}
    </Link>
  );
}
