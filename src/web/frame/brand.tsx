import { Link } from 'wouter-preact';

/** The mark: a thread through a small ring. */
function Mark() {
  return (
    <svg viewBox="0 0 28 28" fill="none" aria-hidden="true" focusable="false">
      <path class="mark-thread" d="M3 21c5 0 5-14 11-14s6 14 11 14" />
      <circle class="mark-ring" cx="14" cy="7" r="3.4" />
    </svg>
  );
}

/** The mark and the name, leading home. Participants see the mark alone: a name on a screen can be asked about. */
export function Brand({ name, markOnly = false }: { name: string; markOnly?: boolean }) {
  return (
    <Link className="brand" href="/" aria-label={name}>
      <Mark />
      {markOnly ? null : <span>{name}</span>}
    </Link>
  );
}
