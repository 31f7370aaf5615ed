import type { ComponentChildren } from 'preact';
import './shares.css';

export interface Share {
  key: string;
  label: string;
  /** The figure in words, as it is read aloud. */
  figure: string;
  /** 0 to 1. */
  part: number;
}

/** Parts of a whole as lines one can compare; the figure stands beside each, so that nothing hangs on the drawing. */
export function Shares({ shares, title }: { shares: readonly Share[]; title?: ComponentChildren }) {
  return (
    <>
      {title === undefined ? null : <h3 class="shares-title">{title}</h3>}
      <ul class="shares">
        {shares.map(({ key, label, figure, part }) => (
          <li key={key}>
            <span>{label}</span>
            <span class="muted figure">{figure}</span>
            <span class="share" style={{ '--part': part }} aria-hidden="true" />
          </li>
        ))}
      </ul>
    </>
  );
}
